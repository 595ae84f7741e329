import * as z from 'zod/mini';
import { type Item, item } from '../pim/item';
import { type Area, createStored } from '../storage/stored';

export type Journal = ReturnType<typeof createJournal>;

/**
 * The items under way, on disk: written before each effect, so that a killed worker or a restarted
 * browser finds what was asked and what was sent. Holds no token.
 */
export function createJournal(area: Area) {
  const stored = createStored({
    area,
    key: 'journal',
    version: 1,
    schema: z.array(item),
    empty: [],
  });
  return {
    all: stored.read,
    find: async (id: string): Promise<Item | undefined> =>
      (await stored.read()).find((one) => one.id === id),
    /** Adds an item or replaces the one of its id. */
    put: (next: Item): Promise<Item[]> =>
      stored.update((items) => [...items.filter((one) => one.id !== next.id), next]),
    /** Writes the next state of an item, unless it was taken off the list meanwhile. */
    replace: (next: Item): Promise<Item[]> =>
      stored.update((items) => items.map((one) => (one.id === next.id ? next : one))),
    /** Changes an item as it is when its turn comes: what happened to it meanwhile is not undone. */
    change: (id: string, change: (one: Item) => Item): Promise<Item[]> =>
      stored.update((items) => items.map((one) => (one.id === id ? change(one) : one))),
    /** Puts an item in the place of the one it follows, if that is still there and alone. */
    follow: (before: Item, next: Item): Promise<Item[]> =>
      stored.update((items) => {
        const same = items.filter((one) => one.eligibility.key === next.eligibility.key);
        const alone = same.length === 1 && same[0]?.id === before.id;
        return alone ? [...items.filter((one) => one.id !== before.id), next] : items;
      }),
    /** @returns what is left */
    removeWhere: (unwanted: (one: Item) => boolean): Promise<Item[]> =>
      stored.update((items) =>
        items.some(unwanted) ? items.filter((one) => !unwanted(one)) : items,
      ),
  };
}
