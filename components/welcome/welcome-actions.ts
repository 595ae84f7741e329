import type { CommandReply } from '../../utils/messages/commands';
import type { Registration } from '../../utils/settings/registration';
import type { CheckActions } from '../shared/check/check-actions';
import type { Choice } from './choice';

/** What the page can do, each by a click of its own. */
export type WelcomeActions = Omit<CheckActions, 'onScript' | 'onSignIn'> & {
  onChoose: (choice: Choice) => void;
  /** Saves registrations beside those that are there. */
  onUse: (registrations: Registration[]) => Promise<CommandReply>;
  /** @param registration null: the first one */
  onSignIn: (
    account: Parameters<CheckActions['onSignIn']>[0],
    registration: Registration | null,
  ) => void;
};
