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
export function createStored<T>(options: {
  area: Area;
  key: LocalKey;
  version: number;
  schema: z.ZodMiniType<T>;
  empty: T;
}): Stored<T> {
  const inTurn = createQueue();
  let saved: Promise<T> | undefined;

  const load = createOnce(async (): Promise<T> => {
    const stored = (await options.area.get(options.key))[options.key] as
      | { data?: unknown }
      | undefined;
    if (stored === undefined) return options.empty;
    const parsed = options.schema.safeParse(stored?.data);
    if (parsed.success) return parsed.data;
    await options.area.set({ [`damaged:${options.key}`]: stored });
    return options.empty;
  });

  const read = (): Promise<T> => saved ?? load();

  const update = (change: (value: T) => T): Promise<T> =>
    inTurn(async () => {
      const before = await read();
      const changed = change(before);
      if (changed === before) return before;
      await options.area.set({ [options.key]: { version: options.version, data: changed } });
      saved = Promise.resolve(changed);
      return changed;
    });

  return { read, update };
}
