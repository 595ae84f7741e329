import { type Rows, unpackRows } from './rows';

export type RowsCache = ReturnType<typeof createRowsCache>;

/**
 * Rows that were read already, by record. Most changes leave them as they are: then thousands of rows
 * are not read again, and stay the very same objects, so that views can keep what they made of them.
 */
export function createRowsCache() {
  const rows = new Map<string, Rows>();
  /** Records that were read since storage last told of a change. */
  const current = new Set<string>();

  return {
    changed(keys: string[]): void {
      for (const key of keys) current.delete(key);
    },
    /** Which of these have to be read. What changes while they are read has to be read once more. */
    wanted(keys: string[]): string[] {
      const stale = keys.filter((key) => !current.has(key));
      for (const key of stale) current.add(key);
      return stale;
    },
    take(records: Record<string, unknown>, keys: string[]): void {
      for (const key of keys) {
        const packed = records[key] as string | undefined;
        if (packed) rows.set(key, unpackRows(packed));
        else rows.delete(key);
      }
    },
    of: (key: string): Rows | undefined => rows.get(key),
  };
}
