import { asideKey } from './aside';
import { localKeys } from './keys';
import { changeEach } from './migrations/change-each';
import { isRecord } from './readable';
import type { Area } from './stored';

/** `storage.local`, where earlier versions kept their records. */
export type OldArea = {
  get: (keys: string[]) => Promise<Record<string, unknown>>;
  clear: () => Promise<void>;
};

/** Record that says that `storage.local` has been taken over, and whether it is empty since. */
const markKey = 'takenOver';

/**
 * Takes over, once, what an earlier version kept in `storage.local`, and empties that. Whatever is
 * put there later is never read: a content script can write there. Nobody can tell who wrote what
 * is found, so nothing of it may act by itself: a renewal that was asked for is forgotten, and the
 * engine makes drafts of what was not sent. (An end that is under way goes on: it only takes a right
 * away.)
 */
export async function takeOver(database: Area, old: OldArea): Promise<void> {
  const mark = (await database.get(markKey))[markKey];
  if (mark === 'emptied') return;
  if (mark === undefined) {
    const found = await old.get(localKeys.flatMap((key) => [key, asideKey(key)]));
    const records = Object.entries(found).map(([key, record]) => [key, asWritten(key, record)]);
    // In one write: a worker that dies here has taken over everything or nothing.
    await database.set({ ...Object.fromEntries(records), [markKey]: 'read' });
  }
  await old.clear();
  await database.set({ [markKey]: 'emptied' });
}

/**
 * A record as the versions wrote it that kept records there: all of them wrote version 1, whatever
 * version it claims. So every migration is made, and no renewal comes in under a later name.
 */
function asWritten(key: string, record: unknown): unknown {
  if (!isRecord(record) || !('data' in record)) return record;
  const { data } = record;
  return { version: 1, data: key === 'journal' ? changeEach(data, withoutRenewal) : data };
}

const withoutRenewal = (elevation: unknown): unknown =>
  isRecord(elevation) ? { ...elevation, renewal: null } : elevation;
