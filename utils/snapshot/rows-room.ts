import type { AccountKey } from '../pim/account';

/**
 * Rows of all accounts together take no more of the 10 MB that `storage.session` holds, so that the
 * small records, tokens among them, always find room. (2,700 rows take 2.2 MB: platform §4.2.)
 */
const MAX_ROWS_CHARS = 6_000_000;
/** Less than this is no row. */
const SMALLEST_CHARS = 100;

/** How long the record of an account's rows is, and how many rows found no room in it. */
type Taken = { chars: number; notShown: number };

/** Shares the room for rows out among accounts. */
export function createRowsRoom() {
  const taken = new Map<AccountKey, Taken>();
  /** The longest text that may still be tried, where the browser refused a longer one. */
  const limits = new Map<AccountKey, number>();

  return {
    take: (key: AccountKey, rows: Taken): void => void taken.set(key, rows),
    takenBy: (key: AccountKey): Taken | undefined => taken.get(key),
    /** How long the record of an account's rows may be. */
    left(key: AccountKey): number {
      const others = [...taken].filter(([other]) => other !== key);
      const sum = others.reduce((total, [, { chars }]) => total + chars, 0);
      return Math.min(limits.get(key) ?? MAX_ROWS_CHARS, MAX_ROWS_CHARS - sum);
    },
    /**
     * The browser refused a record: the next one is at most half as long.
     * @param maxChars how long it might have been
     * @returns whether there is anything left to shorten
     */
    halve(key: AccountKey, maxChars: number): boolean {
      const tried = Math.min(maxChars, taken.get(key)?.chars ?? maxChars);
      if (tried < SMALLEST_CHARS) return false;
      limits.set(key, Math.floor(tried / 2));
      return true;
    },
    /**
     * Frees an account's room.
     * @returns the accounts whose rows found no room before, and may find it now
     */
    giveBack(key: AccountKey): AccountKey[] {
      taken.delete(key);
      limits.clear();
      return [...taken].filter(([, { notShown }]) => notShown > 0).map(([other]) => other);
    },
  };
}
