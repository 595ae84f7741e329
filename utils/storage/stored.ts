import { createOnce } from '../async/once';
import { createQueue } from '../async/queue';
import { type Aside, asideIn, asideKey, MOST_ASIDE } from './aside';
import { isReadWhole, readRecord } from './read-record';
import type { RecordDefinition } from './record';

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
   * back is no change, and writes nothing but an original that could not be set aside before.
   */
  update: (change: (value: T) => T) => Promise<T>;
};

/**
 * One record in storage, read by its definition once and kept in memory afterwards: the background is
 * its only writer.
 *
 * A record that an earlier version wrote is migrated. One that cannot be read whole, and one of a later
 * version, which may hold more than this one knows, is set aside as it is under `damaged:<key>`; in the
 * same write what could be read takes its place. So the original is never overwritten unkept, and is
 * set aside once. Going back up to the later version, its record is found there, whole.
 */
export function createStored<T>(area: Area, definition: RecordDefinition<T>): Stored<T> {
  const { key, version } = definition;
  const inTurn = createQueue();
  let saved: Promise<T> | undefined;
  /** An original that is not set aside yet: it goes with the next write, before its place is taken. */
  let original: Aside | undefined;

  async function write(data: T): Promise<void> {
    const aside = original && { [asideKey(key)]: await withOriginal(original) };
    await area.set({ ...aside, [key]: { version, data } });
    original = undefined;
  }

  async function withOriginal(latest: Aside): Promise<Aside[]> {
    const before = asideIn((await area.get(asideKey(key)))[asideKey(key)]);
    return [latest, ...before].slice(0, MOST_ASIDE);
  }

  const load = createOnce(async (): Promise<T> => {
    const record = (await area.get(key))[key];
    const reading = readRecord(definition, record);
    if (!isReadWhole(reading)) {
      original = { atMs: null, record };
      // A disk that is full keeps nobody from what could be read.
      await write(reading.value).catch(() => undefined);
    }
    return reading.value;
  });

  const read = (): Promise<T> => saved ?? load();

  const update = (change: (value: T) => T): Promise<T> =>
    inTurn(async () => {
      const before = await read();
      const changed = change(before);
      // What names somebody who signs out may still lie in its place: then this writes, or fails.
      if (changed === before && !original) return before;
      await write(changed);
      saved = Promise.resolve(changed);
      return changed;
    });

  return { read, update };
}
