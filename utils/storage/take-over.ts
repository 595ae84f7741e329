import { localKeys } from './keys';
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
    const found = await old.get(localKeys.flatMap((key) => [key, `damaged:${key}`]));
    // In one write: a worker that dies here has taken over everything or nothing.
    await database.set({ ...found, ...withoutRenewals(found.journal), [markKey]: 'read' });
  }
  await old.clear();
  await database.set({ [markKey]: 'emptied' });
}

/** The journal as it was stored, with no renewal in it; nothing where it has no such shape. */
function withoutRenewals(journal: unknown): { journal?: unknown } {
  const items = (journal as { data?: unknown } | undefined)?.data;
  if (!Array.isArray(items)) return {};
  const data = items.map((item) =>
    typeof item === 'object' && item !== null ? { ...item, renewal: null } : item,
  );
  return { journal: { ...(journal as object), data } };
}
