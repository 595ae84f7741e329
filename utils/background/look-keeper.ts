import * as z from 'zod/mini';
import type { Ends } from '../badge/ends';
import { isLookDue } from '../badge/look';
import type { Accounts } from '../elevation/accounts';
import type { Lists } from '../elevation/lists';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Area } from '../storage/stored';

/** Session record of when an account's lists were last asked for the badge's sake, by account. */
const looksKey = 'looks';
const looksRecord = z.catch(z.record(z.string(), z.number()), {});

/**
 * Looks whether what the badge counts down was ended elsewhere, in the portal or on another device:
 * without a window, once for each label at most, and not at all while nothing is elevated.
 */
export function createLookKeeper(deps: {
  now: () => number;
  session: Area;
  accounts: Accounts;
  ends: Ends;
  lists: Lists;
}) {
  const read = async (): Promise<Record<string, number>> =>
    looksRecord.parse((await deps.session.get(looksKey))[looksKey] ?? {});

  return {
    async lookIfDue(): Promise<void> {
      const ends = await deps.ends.all();
      if (ends.length === 0) return;
      const looks = await read();
      const due = deps.accounts.all().filter((account) => {
        const key = accountKey(account);
        return isLookDue(key, ends, looks[key] ?? 0, deps.now());
      });
      if (due.length === 0) return;
      const tried = Object.fromEntries(due.map((account) => [accountKey(account), deps.now()]));
      // Noted before it is sent: a look that fails, or whose worker dies, is not made again and again.
      await deps.session.set({ [looksKey]: { ...looks, ...tried } });
      await Promise.all(due.map((account) => deps.lists.look(account)));
    },
    async forget(key: AccountKey): Promise<void> {
      const looks = await read();
      if (!(key in looks)) return;
      const { [key]: _, ...others } = looks;
      await deps.session.set({ [looksKey]: others });
    },
  };
}
