import * as z from 'zod/mini';
import { localKeys } from './keys';
import type { Area } from './stored';

const damagedKeys = localKeys.map((key) => `damaged:${key}`);
const dated = z.object({ atMs: z.number(), record: z.unknown() });

/** Records that could not be read and were set aside: kept for a while, in case they can be mended. */
export function createDamaged(options: { area: Area; now: () => number; keepMs: number }) {
  const { area, now } = options;

  async function each(visit: (key: string, record: unknown) => Promise<void>): Promise<void> {
    for (const key of damagedKeys) {
      const record = (await area.get(key))[key];
      if (record !== undefined) await visit(key, record);
    }
  }

  return {
    /** Dates those that were set aside since the last time, and removes the old ones. */
    expire: (): Promise<void> =>
      each(async (key, record) => {
        const known = dated.safeParse(record);
        if (!known.success) await area.set({ [key]: { atMs: now(), record } });
        else if (now() - known.data.atMs >= options.keepMs) await area.remove(key);
      }),
    /** Removes those in which a text stands, such as the object id of somebody who signs out. */
    forget: (text: string): Promise<void> =>
      each(async (key, record) => {
        const whole = JSON.stringify(record).toLowerCase();
        if (whole.includes(text.toLowerCase())) await area.remove(key);
      }),
  };
}
