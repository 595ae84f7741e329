import * as z from 'zod/mini';
import type { Ends } from '../badge/ends';
import { isRecheckDue, RECHECKS_APART_MS } from '../badge/recheck-due';
import type { Accounts } from '../elevation/accounts';
import type { Lists } from '../elevation/lists';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { End } from '../snapshot/shape';
import type { Area } from '../storage/stored';

/** Session record of when the last recheck was sent, by account. */
const rechecksKey = 'rechecks';
const rechecksRecord = z.catch(z.record(z.string(), z.number()), {});

/**
 * Reads lists again, because a role that the badge counts down may have been ended in the portal or on
 * another device, or may hold still where the clock alone ended it: without a window, at most once for
 * each label, and not at all while nothing is elevated.
 */
export function createRechecks(deps: {
  now: () => number;
  session: Area;
  accounts: Accounts;
  ends: Ends;
  lists: Lists;
  /** Whether the clock is certainly right. */
  isVouched: () => boolean;
}) {
  const read = async (): Promise<Record<string, number>> =>
    rechecksRecord.parse((await deps.session.get(rechecksKey))[rechecksKey] ?? {});

  /** Whether a role of an account is over by a clock that no answer vouches for. */
  function isEndDoubtful(ends: End[], key: AccountKey, triedAtMs: number): boolean {
    const nowMs = deps.now();
    const isOver = ends.some(({ account, endsAtMs }) => account === key && endsAtMs <= nowMs);
    return isOver && !deps.isVouched() && Math.abs(nowMs - triedAtMs) >= RECHECKS_APART_MS;
  }

  return {
    async recheckIfDue(): Promise<void> {
      const remembered = await deps.ends.remembered();
      if (remembered.length === 0) return;
      const ends = await deps.ends.all();
      const rechecks = await read();
      const due = deps.accounts.all().filter((account) => {
        const key = accountKey(account);
        const triedAtMs = rechecks[key] ?? 0;
        return (
          isRecheckDue(key, ends, triedAtMs, deps.now()) ||
          isEndDoubtful(remembered, key, triedAtMs)
        );
      });
      if (due.length === 0) return;
      const tried = Object.fromEntries(due.map((account) => [accountKey(account), deps.now()]));
      // Stored before it is sent: a recheck that fails, or whose worker dies, is not repeated at once.
      await deps.session.set({ [rechecksKey]: { ...rechecks, ...tried } });
      await Promise.all(due.map((account) => deps.lists.recheck(account)));
    },
    async forget(key: AccountKey): Promise<void> {
      const rechecks = await read();
      if (!(key in rechecks)) return;
      const { [key]: _, ...others } = rechecks;
      await deps.session.set({ [rechecksKey]: others });
    },
  };
}
