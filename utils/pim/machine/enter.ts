import type { PimError } from '../error';
import type { Item, ItemState } from '../item';
import type { ItemEffect, Step } from './events';

/** Moves an item into a state, with nothing pending there unless said. */
export function enter(
  item: Item,
  state: ItemState,
  atMs: number,
  change: Partial<Item> = {},
  effects: ItemEffect[] = [],
): Step {
  return [
    { ...item, state, sinceMs: atMs, tries: 0, notBeforeMs: null, error: null, ...change },
    effects,
  ];
}

/** Stays in the state and waits: the moment is journaled, so a restart keeps it. */
export function wait(item: Item, untilMs: number, change: Partial<Item> = {}): Step {
  return [{ ...item, notBeforeMs: untilMs, ...change }, [{ type: 'wait', untilMs }]];
}

/** Ends in a failure that keeps what was asked. */
export function fail(item: Item, error: PimError, atMs: number, change: Partial<Item> = {}): Step {
  return enter(item, 'failed', atMs, { error, ...change }, [{ type: 'finished' }]);
}

export const stay = (item: Item): Step => [item, []];
