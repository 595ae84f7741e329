import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';

/** A reading of lists under way. Policies follow where one of its callers wants them, too. */
export type Reading = {
  policies: boolean;
  done: Promise<void>;
  /** Answers have begun to come: what changes from now on shows for certain in the next lists only. */
  listed: boolean;
  /** The reading that begins when this one is done. */
  next?: Promise<void>;
};

/**
 * Lets calls for the lists of one account share a reading.
 * @param read reads and publishes them, and says in the reading how far it is; never rejects
 */
export function createReadings(read: (account: Account, reading: Reading) => Promise<void>) {
  const running = new Map<AccountKey, Reading>();

  /** Later calls begin a reading of their own. */
  function close(account: Account, reading: Reading): void {
    const key = accountKey(account);
    if (running.get(key) === reading) running.delete(key);
  }

  function join(account: Account, policies: boolean): Promise<void> {
    const key = accountKey(account);
    const existing = running.get(key);
    if (existing) {
      existing.policies ||= policies;
      return existing.done;
    }
    const reading: Reading = { policies, done: Promise.resolve(), listed: false };
    running.set(key, reading);
    reading.done = read(account, reading).finally(() => close(account, reading));
    return reading.done;
  }

  return {
    close,
    /** Joins the reading under way, or begins one. */
    join,
    /** Shares the reading under way while that may still show what is new; else the next one. */
    refresh(account: Account): Promise<void> {
      const existing = running.get(accountKey(account));
      if (!existing?.listed) return join(account, true);
      existing.next ??= existing.done.then(() => join(account, true));
      return existing.next;
    },
  };
}
