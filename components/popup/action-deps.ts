import type { Command, CommandReply } from '../../utils/messages/commands';
import type { SendFor } from './command-sender';
import type { Drafts } from './form/drafts';
import type { Guard } from './guard';
import type { PopupState } from './popup-state';
import type { Schedule } from './schedule';

/** What the popup needs from the world. */
export type PopupDeps = {
  send: (command: Command) => Promise<CommandReply>;
  /** This device's clock. */
  now: () => number;
  newId: () => string;
  schedule: Schedule;
};

/** What the actions of a section are made of. */
export type ActionDeps = PopupDeps & {
  state: PopupState;
  guard: Guard;
  drafts: Drafts;
  sendFor: SendFor;
};
