import type { Item } from '../item';
import { adoptActivation } from './adopt';
import { beginEnd } from './ending';
import { enter, stay, wait } from './enter';
import type { ItemEvent, Step } from './events';
import { endInTime } from './renewal';
import { effectDelayMs, LIST_LAG_MS } from './timing';

/** What can happen to a role that holds. */
export function whileActive(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  if (item.endsAtMs !== null && item.endsAtMs <= atMs) return endInTime(item, atMs);
  switch (event.type) {
    case 'endNow':
      return beginEnd(item, atMs);
    case 'renew':
      return stay({ ...item, renewal: event.itemId });
    case 'effect':
      return tellEffect(item, event.holds, atMs);
    case 'listed':
      if (event.activation) return adoptActivation(item, event.activation, atMs);
      // Gone from the list: ended elsewhere, unless the list is merely behind.
      return atMs - item.sinceMs > LIST_LAG_MS
        ? enter(item, 'ended', atMs, { renewal: null }, [{ type: 'finished' }])
        : stay(item);
    case 'due': {
      const [next, waits] = untilEnd(item);
      return [next, [{ type: 'checkEffect' }, ...waits]];
    }
    case 'resumed':
      return item.notBeforeMs === null ? untilEnd(item) : wait(item, item.notBeforeMs);
    default:
      return stay(item);
  }
}

const untilEnd = (item: Item): Step =>
  item.endsAtMs === null ? stay({ ...item, notBeforeMs: null }) : wait(item, item.endsAtMs);

/** A role that does not work yet is looked at again, less and less often. */
function tellEffect(item: Item, holds: boolean | null, atMs: number): Step {
  if (holds === null) return untilEnd({ ...item, effect: undefined });
  if (holds) return untilEnd({ ...item, effect: 'inEffect' });
  const tries = item.tries + 1;
  const delayMs = effectDelayMs(tries);
  const next: Item = { ...item, effect: 'notYet', tries };
  return delayMs === undefined ? untilEnd(next) : wait(next, atMs + delayMs);
}
