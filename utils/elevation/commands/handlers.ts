import type { Resource } from '../../auth/scopes';
import type { Command, CommandReply } from '../../messages/commands';
import type { AccountKey } from '../../pim/account';
import type { Surface } from '../../pim/eligibility';
import type { ErrorCode } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { RoleDefaultsStore } from '../../settings/role-defaults';
import type { SettingsStore } from '../../settings/settings';
import type { Accounts } from '../accounts';
import type { Engine } from '../engine/engine';
import type { History } from '../history';
import type { Impact } from '../impact';
import type { Journal } from '../journal';
import type { Lists } from '../lists';
import type { SignIn } from '../sign-in';
import type { Vouchers } from '../vouchers';

/** What the commands of views are carried out with. */
export type CommandDeps = {
  now: () => number;
  newId: () => string;
  accounts: Accounts;
  engine: Engine;
  history: History;
  impact: Impact;
  journal: Journal;
  lists: Lists;
  roleDefaults: RoleDefaultsStore;
  settings: SettingsStore;
  signIn: SignIn;
  /** Whose token a surface takes. */
  resourceOf: (surface: Surface) => Resource;
  /** Everything an account left here, removed. */
  signOut: (key: AccountKey) => Promise<void>;
  /** The person has read what signing out left behind. */
  dismissOutstanding: () => Promise<void>;
  /** Removes the originals of records that could not be read whole. */
  clearDamaged: () => Promise<void>;
  /** Keeps whose page a tab shows. */
  choosePageAccount: (tabId: number, documentId: string, key: AccountKey) => Promise<void>;
  /** Checks the set-up; quietly: only what needs no sign-in, where nobody did a moment ago. */
  checkSetUp: (quietly: boolean) => Promise<void>;
  /** Publishes what views show of elevations, drafts and settings. */
  publish: () => Promise<void>;
  vouchers: Vouchers;
  /** Something that nobody waits for: what it could not do is kept for a report. */
  inBackground: (task: Promise<unknown>) => void;
  /** Keeps an unexpected cause for a report. */
  logError: (cause: unknown) => void;
};

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * Carries out a command and answers once it is journaled; what comes of it shows in the snapshot.
 * Each may be delivered twice and does its work once.
 */
export type Handler<Type extends Command['type']> = (
  command: CommandOf<Type>,
) => Promise<CommandReply>;

/** One handler for each command of an area. */
export type Handlers<Type extends Command['type'] = Command['type']> = {
  [Each in Type]: Handler<Each>;
};

/** The command was taken. */
export const taken: CommandReply = { ok: true };

/** The command was not taken, and nothing comes of it. */
export const refused = (code: ErrorCode): CommandReply => ({ ok: false, error: pimErrorOf(code) });
