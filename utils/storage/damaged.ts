import { createQueue } from '../async/queue';
import { type Aside, asideIn, asideKey } from './aside';
import { type LocalKey, localKeys } from './keys';
import type { Area } from './stored';

/** Records that could not be read whole and were set aside: kept for a while, in case they can be mended. */
export function createDamaged(options: { area: Area; now: () => number; keepMs: number }) {
  const { area, now } = options;
  const inTurn = createQueue();
  const originals = new Map<string, Aside[]>();

  /** Keeps of the originals of every record those that are still wanted. */
  const keepOnly = (wanted: (all: Aside[]) => Aside[]): Promise<void> =>
    inTurn(async () => {
      for (const key of localKeys.map(asideKey)) {
        const before = asideIn((await area.get(key))[key]);
        const after = wanted(before);
        originals.set(key, after);
        if (isSame(before, after)) continue;
        await (after.length > 0 ? area.set({ [key]: after }) : area.remove(key));
      }
    });

  return {
    /** The originals of a record as the last clean-up left them. */
    originalsOf: (key: LocalKey): Aside[] => originals.get(asideKey(key)) ?? [],
    /** Dates those that were set aside since the last time, and removes the old ones. */
    expire: (): Promise<void> =>
      keepOnly((all) =>
        all
          .map(({ atMs, record }) => ({ atMs: atMs ?? now(), record }))
          .filter(({ atMs }) => now() - atMs < options.keepMs),
      ),
    /** Removes all of them, as their person wants. */
    clear: (): Promise<void> => keepOnly(() => []),
    /** Removes those in which a text stands, such as the object id of somebody who signs out. */
    forget: (text: string): Promise<void> =>
      keepOnly((all) => all.filter((each) => !mayName(each, text.toLowerCase()))),
  };
}

const isSame = (before: Aside[], after: Aside[]): boolean =>
  after.length === before.length && after.every(({ atMs }, index) => atMs === before[index]!.atMs);

/** Whether a text stands in an original, or may: what no JSON says can be anybody's. */
function mayName(original: Aside, text: string): boolean {
  try {
    return JSON.stringify(original).toLowerCase().includes(text);
  } catch {
    return true;
  }
}
