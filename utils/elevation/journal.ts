import type { Elevation } from '../pim/elevation/elevation';
import { type Area, createStored } from '../storage/stored';
import { journalRecord } from './journal-record';

export type Journal = ReturnType<typeof createJournal>;

/**
 * The elevations under way, on disk: written before each effect, so that a killed worker or a restarted
 * browser finds what was asked and what was sent. Holds no token.
 */
export function createJournal(area: Area) {
  const stored = createStored(area, journalRecord);
  return {
    all: stored.read,
    find: async (id: string): Promise<Elevation | undefined> =>
      (await stored.read()).find((each) => each.id === id),
    /** Adds an elevation or replaces the one of its id. */
    put: (next: Elevation): Promise<Elevation[]> =>
      stored.update((elevations) => [...elevations.filter((each) => each.id !== next.id), next]),
    /** Writes the next state of an elevation, unless it was taken off the list meanwhile. */
    replace: (next: Elevation): Promise<Elevation[]> =>
      stored.update((elevations) => elevations.map((each) => (each.id === next.id ? next : each))),
    /** Changes an elevation as it is when its turn comes: what happened to it meanwhile is not undone. */
    change: (id: string, change: (each: Elevation) => Elevation): Promise<Elevation[]> =>
      stored.update((elevations) =>
        elevations.map((each) => (each.id === id ? change(each) : each)),
      ),
    /** Puts an elevation in the place of the one it follows, if that is still there and alone. */
    follow: (before: Elevation, next: Elevation): Promise<Elevation[]> =>
      stored.update((elevations) => {
        const same = elevations.filter((each) => each.eligibility.key === next.eligibility.key);
        const alone = same.length === 1 && same[0]?.id === before.id;
        return alone ? [...elevations.filter((each) => each.id !== before.id), next] : elevations;
      }),
    /** @returns what is left */
    removeWhere: (unwanted: (each: Elevation) => boolean): Promise<Elevation[]> =>
      stored.update((elevations) =>
        elevations.some(unwanted) ? elevations.filter((each) => !unwanted(each)) : elevations,
      ),
  };
}
