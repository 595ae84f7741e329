import { createSingleFlight } from '../async/single-flight';
import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { Engine } from '../elevation/engine/engine';
import type { History } from '../elevation/history';
import type { Journal } from '../elevation/journal';
import type { Lists } from '../elevation/lists';
import type { SignIn } from '../elevation/sign-in';
import type { TimerEnvironment } from '../elevation/timers';
import type { Vouchers } from '../elevation/vouchers';
import type { AccountKey } from '../pim/account';
import { objectIdIn } from '../pim/account-key';
import { SECOND_MS } from '../pim/duration';
import type { SetUpChecks } from '../set-up/check/set-up-checks';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import type { Publisher } from '../snapshot/publish';
import { type Area, createStored } from '../storage/stored';
import type { DailyCleanup } from './daily-cleanup';
import type { OutstandingKeeper } from './outstanding-keeper';
import type { PageKeeper } from './page-keeper';
import type { createRechecks } from './rechecks';
import { signingOutRecord } from './signing-out-record';

/** A write that is in the air is waited for this long: most are answered within two seconds. */
const WAIT_MS = 10 * SECOND_MS;

type SignOutEnvironment = Pick<TimerEnvironment, 'now' | 'setTimer'> & {
  local: Area;
  accounts: Accounts;
  signIn: SignIn;
  engine: Engine;
  journal: Journal;
  roleDefaults: RoleDefaultsStore;
  history: History;
  ends: Ends;
  lists: Lists;
  rechecks: ReturnType<typeof createRechecks>;
  publisher: Publisher;
  pages: PageKeeper;
  vouchers: Vouchers;
  cleanup: DailyCleanup;
  outstanding: OutstandingKeeper;
  setUpChecks: SetUpChecks;
  publish: () => Promise<void>;
  logError: (cause: unknown) => void;
};

export type SignOut = ReturnType<typeof createSignOut>;

/** Signs an account out and removes everything it left here: tokens, roles, requests, reasons. */
export function createSignOut(deps: SignOutEnvironment) {
  /** Sign-outs under way, on disk: the next worker, of the next browser too, ends what a killed one began. */
  const begun = createStored(deps.local, signingOutRecord);

  /** Calls for an account that is signing out share it. */
  const signOut = createSingleFlight(leave, (key) => key);

  async function leave(key: AccountKey): Promise<void> {
    deps.engine.writes.stop(key);
    // What cannot be noted for the next worker is done all the same.
    await begun.update((keys) => (keys.includes(key) ? keys : [...keys, key])).catch(deps.logError);
    await settled(key);
    await deps.outstanding.note(key).catch(deps.logError);
    const account = deps.accounts.find(key);
    // First, so that whatever is still in the air for it writes nothing afterwards.
    if (account) await deps.signIn.signOut(account);
    deps.lists.forget(key);
    await removeRecords(key, account?.username);
    await begun.update((keys) => keys.filter((each) => each !== key));
    // Only now: where something failed, nothing is sent until the next start has finished it.
    deps.engine.writes.allow(key);
  }

  /** One record that cannot be written keeps no other; the sign-out is done when all are gone. */
  async function removeRecords(key: AccountKey, username: string | undefined): Promise<void> {
    const tasks = [
      () => deps.journal.removeWhere((elevation) => elevation.account === key),
      () => deps.roleDefaults.forget(key),
      () => deps.history.forget(key),
      () => deps.ends.forget(key),
      () => deps.vouchers.forget(key),
      () => deps.rechecks.forget(key),
      () => deps.publisher.forget(key),
      () => deps.pages.forgetChoices(key),
      async () => deps.setUpChecks.forget(key),
      // After all other records: the writing of one may have set aside what names the account.
      () => forgetDamaged(key, username),
      () => deps.pages.forget(key),
      () => deps.publish(),
    ];
    const failed: unknown[] = [];
    for (const task of tasks) await task().catch((cause) => failed.push(cause));
    if (failed.length > 0) throw failed[0];
  }

  /** @param username undefined where a killed worker has forgotten the account already */
  async function forgetDamaged(key: AccountKey, username?: string): Promise<void> {
    await deps.cleanup.forgetDamaged(objectIdIn(key));
    if (username) await deps.cleanup.forgetDamaged(username);
  }

  /** What a write in the air comes to is still heard, unless it takes too long. */
  async function settled(key: AccountKey): Promise<void> {
    let stopTimer = (): void => undefined;
    const tooLong = new Promise<void>((resolve) => {
      stopTimer = deps.setTimer(resolve, WAIT_MS);
    });
    await Promise.race([deps.engine.writes.settled(key), tooLong]);
    stopTimer();
  }

  return {
    signOut,
    /** Ends the sign-outs whose worker died. */
    async resume(): Promise<void> {
      for (const key of await begun.read()) await signOut(key).catch(deps.logError);
    },
  };
}
