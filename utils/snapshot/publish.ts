import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Area } from '../storage/stored';
import { summaryOf } from './account-records';
import { packFittingRows } from './fitting-rows';
import { overviewKey, rowsKey, snapshotKey } from './keys';
import type { Rows } from './rows';
import type { Overview, Snapshot } from './shape';

/**
 * Rows of all accounts together take no more of the 10 MB that `storage.session` holds, so that the
 * small records, tokens among them, always find room. (2,700 rows take 2.2 MB, measured.)
 */
const MAX_ROWS_CHARS = 6_000_000;
/** Less than this is no row. */
const SMALLEST_CHARS = 100;

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * The only writer of what views read. Writes nothing when nothing changed, so views stay calm. The
 * area holds 10 MB in all: where an account's rows find no room, fewer of them are shown, and the
 * view says so. Nothing here rejects: what could not be shown must not stop what is being done.
 * @param logError gets the cause when not even a shortened record could be written
 */
export function createPublisher(session: Area, logError: (cause: unknown) => void) {
  const last = new Map<string, string>();
  const lastRows = new Map<AccountKey, Rows>();
  /** How much of an account's rows is written, and how many rows found no room. */
  const written = new Map<AccountKey, { chars: number; notShown: number }>();
  /** The longest text that may still be tried, where the browser refused a longer one. */
  const limits = new Map<AccountKey, number>();

  /** Those that differ from what was written last, in one write: views never see half of it. */
  async function write(records: Record<string, unknown>): Promise<void> {
    const changed = Object.entries(records).filter(([key, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const differs = last.get(key) !== text;
      last.set(key, text);
      return differs;
    });
    if (changed.length === 0) return;
    try {
      await session.set(Object.fromEntries(changed));
    } catch (cause) {
      // What was not written is not known to be there: the next time it is written again.
      for (const [key] of changed) last.delete(key);
      throw cause;
    }
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

  function roomFor(key: AccountKey): number {
    const others = [...written].filter(([other]) => other !== key);
    const taken = others.reduce((sum, [, { chars }]) => sum + chars, 0);
    return Math.min(limits.get(key) ?? MAX_ROWS_CHARS, MAX_ROWS_CHARS - taken);
  }

  async function writeSnapshot(value: Snapshot, maxChars: number): Promise<void> {
    const key = accountKey(value.account);
    const packed = isSame(key, value) ? undefined : packFittingRows(value, maxChars);
    if (packed) written.set(key, { chars: packed.text.length, notShown: packed.notShown });
    const notShown = packed?.notShown ?? written.get(key)?.notShown ?? 0;
    await write({
      ...(packed && { [rowsKey(key)]: packed.text }),
      [snapshotKey(key)]: { ...summaryOf(value), ...(notShown > 0 && { notShown }) },
    });
  }

  /** Tries with half as much each time the browser refuses, down to no rows at all. */
  async function writeFitting(value: Snapshot): Promise<void> {
    const key = accountKey(value.account);
    for (;;) {
      const maxChars = roomFor(key);
      try {
        return await writeSnapshot(value, maxChars);
      } catch (cause) {
        lastRows.delete(key);
        const tried = Math.min(maxChars, written.get(key)?.chars ?? maxChars);
        if (tried < SMALLEST_CHARS) throw cause;
        limits.set(key, Math.floor(tried / 2));
      }
    }
  }

  return {
    overview: (value: Overview): Promise<void> => write({ [overviewKey]: value }).catch(logError),
    snapshot: (value: Snapshot): Promise<void> => writeFitting(value).catch(logError),
    /**
     * Takes over what an earlier worker published: its rows need no writing anew.
     * @param chars how long the record of its rows is
     */
    restore(value: Snapshot, chars: number): void {
      const key = accountKey(value.account);
      isSame(key, value);
      written.set(key, { chars, notShown: value.notShown ?? 0 });
    },
    async forget(account: AccountKey): Promise<void> {
      const keys = [snapshotKey(account), rowsKey(account)];
      for (const key of keys) last.delete(key);
      lastRows.delete(account);
      written.delete(account);
      // Rows that found no room before may find it now.
      limits.clear();
      for (const [key, { notShown }] of written) if (notShown > 0) lastRows.delete(key);
      await session.remove(keys);
    },
  };
}
