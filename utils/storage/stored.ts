import type * as z from 'zod/mini';
import { createOnce } from '../async/once';
import { createQueue } from '../async/queue';
import type { LocalKey } from './keys';

/** A place for records: the database on disk, or a browser storage area. */
export type Area = {
  get: (key: string) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  remove: (keys: string | string[]) => Promise<void>;
};

export type Stored<T> = {
  read: () => Promise<T>;
  /**
   * Changes the value; changes of one key follow one another, so none is lost. The same value handed
   * back is no change, and writes nothing.
   */
  update: (change: (value: T) => T) => Promise<T>;
};

/**
 * One versioned record in storage, checked with a schema each time it is read from disk and kept in
 * memory afterwards: the background is its only writer. Data that does not parse is set aside under
 * `damaged:<key>`, not lost silently.
 */
export function createStored<T>(of: {
  area: Area;
  key: LocalKey;
  version: number;
  schema: z.ZodMiniType<T>;
  empty: T;
}): Stored<T> {
  const inTurn = createQueue();
  let saved: Promise<T> | undefined;

  const load = createOnce(async (): Promise<T> => {
    const stored = (await of.area.get(of.key))[of.key] as { data?: unknown } | undefined;
    if (stored === undefined) return of.empty;
    const parsed = of.schema.safeParse(stored?.data);
    if (parsed.success) return parsed.data;
    await of.area.set({ [`damaged:${of.key}`]: stored });
    return of.empty;
  });

  const read = (): Promise<T> => saved ?? load();

  const update = (change: (value: T) => T): Promise<T> =>
    inTurn(async () => {
      const before = await read();
      const changed = change(before);
      if (changed === before) return before;
      await of.area.set({ [of.key]: { version: of.version, data: changed } });
      saved = Promise.resolve(changed);
      return changed;
    });

  return { read, update };
}
