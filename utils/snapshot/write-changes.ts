import type { Area } from '../storage/stored';

/** Writes to an area only what differs from what was written last, so that views stay calm. */
export function createChangeWriter(area: Area) {
  const last = new Map<string, string>();

  return {
    /** Those records that changed, in one write: views never see half of them. */
    async write(records: Record<string, unknown>): Promise<void> {
      const changed = Object.entries(records).filter(([key, value]) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        const differs = last.get(key) !== text;
        last.set(key, text);
        return differs;
      });
      if (changed.length === 0) return;
      try {
        await area.set(Object.fromEntries(changed));
      } catch (cause) {
        // What was not written is not known to be there: the next time it is written again.
        for (const [key] of changed) last.delete(key);
        throw cause;
      }
    },
    async remove(keys: string[]): Promise<void> {
      for (const key of keys) last.delete(key);
      await area.remove(keys);
    },
  };
}
