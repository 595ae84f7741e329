import type { AccountKey } from '../pim/account';
import { RETENTION_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { type HistoryEntry, historyEntryOf } from '../pim/elevation/history';
import { type Area, createStored } from '../storage/stored';
import { historyRecord } from './history-record';

/** A device that activates by the hour for a month stays below. */
const MOST = 2_000;

export type History = ReturnType<typeof createHistory>;

/** What was activated from here in the last 30 days: for its person, on this device only. */
export function createHistory(area: Area, now: () => number) {
  const stored = createStored(area, historyRecord);
  const fresh = ({ atMs }: HistoryEntry): boolean => now() - atMs < RETENTION_MS;

  return {
    /** Writes what is known of an elevation now, in the place of what was known before. */
    async record(elevation: Elevation): Promise<void> {
      const entry = historyEntryOf(elevation);
      const { entries, clearedAtMs } = await stored.read();
      if (!entry || elevation.sinceMs <= clearedAtMs) return;
      const before = entries.find(({ id }) => id === entry.id);
      if (JSON.stringify(before) === JSON.stringify(entry)) return;
      await stored.update((history) => {
        const others = history.entries.filter((each) => each.id !== entry.id && fresh(each));
        return { ...history, entries: [entry, ...others].slice(0, MOST) };
      });
    },
    /** Forgets everything there is now. What the journal still holds does not bring it back. */
    async clear(): Promise<void> {
      await stored.update(() => ({ entries: [], clearedAtMs: now() }));
    },
    async forget(account: AccountKey): Promise<void> {
      await stored.update(({ entries, ...rest }) => ({
        ...rest,
        entries: entries.filter((each) => each.account !== account),
      }));
    },
    /** Takes out what has become old; writes nothing when there is none. */
    async expire(): Promise<void> {
      if ((await stored.read()).entries.every(fresh)) return;
      await stored.update(({ entries, ...rest }) => ({ ...rest, entries: entries.filter(fresh) }));
    },
  };
}
