import type { Item } from '../../../utils/pim/item';
import { advance } from '../../../utils/pim/machine/advance';
import type { ItemEffect, ItemEvent } from '../../../utils/pim/machine/events';
import { START_MS } from './records';

type Distribute<T> = T extends unknown ? Omit<T, 'atMs'> & { atMs?: number } : never;
/** An event, by default at the moment tests begin. */
export type SomeEvent = Distribute<ItemEvent>;

/** What an item becomes when something happens, with the names of the effects. */
export function happen(item: Item, event: SomeEvent): Item & { effects: ItemEffect['type'][] } {
  const [next, effects] = advance(item, { atMs: START_MS, ...event } as ItemEvent);
  return { ...next, effects: effects.map((effect) => effect.type) };
}

/** Several events in a row. */
export const happenAll = (item: Item, ...events: SomeEvent[]): ReturnType<typeof happen> =>
  events.reduce<ReturnType<typeof happen>>((now, event) => happen(now, event), {
    ...item,
    effects: [],
  });
