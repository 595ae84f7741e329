import { MINUTE_MS } from '../pim/duration';
import type { Item, ItemState } from '../pim/item';
import { underWayStates } from '../pim/item-states';

/** States in which a call or a window is in the air: a killed worker must come back for them. */
const inTheAir = new Set<ItemState>([...underWayStates, 'ending']);

/**
 * When the worker has to be awake next for the journal's sake.
 * @returns null when nothing is under way, so that an idle worker stays asleep
 */
export function nextWakeMs(items: Item[], nowMs: number): number | null {
  const times = items.flatMap((item) => {
    if (item.notBeforeMs !== null) return [item.notBeforeMs];
    return inTheAir.has(item.state) ? [nowMs + MINUTE_MS / 2] : [];
  });
  return times.length ? Math.min(...times) : null;
}
