import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Area } from '../storage/stored';
import { summaryOf } from './account-records';
import { overviewKey, rowsKey, snapshotKey } from './keys';
import { packRows, type Rows } from './rows';
import type { Overview, Snapshot } from './shape';

export type Publisher = ReturnType<typeof createPublisher>;

/** The only writer of what views read. Writes nothing when nothing changed, so views stay calm. */
export function createPublisher(session: Area) {
  const last = new Map<string, string>();
  const lastRows = new Map<AccountKey, Rows>();

  /** Those that differ from what was written last, in one write: views never see half of it. */
  async function write(records: Record<string, unknown>): Promise<void> {
    const changed = Object.entries(records).filter(([key, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const differs = last.get(key) !== text;
      last.set(key, text);
      return differs;
    });
    if (changed.length > 0) await session.set(Object.fromEntries(changed));
  }

  /**
   * Whether these are the rows of the last time. Lists are never changed in place: the same ones need
   * no comparing, long as they are.
   */
  function isSame(key: AccountKey, { eligibilities, policies }: Rows): boolean {
    const before = lastRows.get(key);
    lastRows.set(key, { eligibilities, policies });
    return before?.eligibilities === eligibilities && before.policies === policies;
  }

  return {
    overview: (value: Overview): Promise<void> => write({ [overviewKey]: value }),
    async snapshot(value: Snapshot): Promise<void> {
      const key = accountKey(value.account);
      await write({
        ...(!isSame(key, value) && { [rowsKey(key)]: packRows(value) }),
        [snapshotKey(key)]: summaryOf(value),
      });
    },
    /** Takes over what an earlier worker published: its rows need no writing anew. */
    restore(value: Snapshot): void {
      isSame(accountKey(value.account), value);
    },
    async forget(account: AccountKey): Promise<void> {
      const keys = [snapshotKey(account), rowsKey(account)];
      for (const key of keys) last.delete(key);
      lastRows.delete(account);
      await session.remove(keys);
    },
  };
}
