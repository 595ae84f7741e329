import type { Item } from '../item';
import { beganBefore } from '../match';
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
    case 'found':
      return whileSeen(item, event, atMs);
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

/**
 * Ended by somebody else: nothing follows it by itself.
 * @param endedAtMs when, where the service tells; else all that is known is that it is over by now
 */
function endedElsewhere(item: Item, atMs: number, endedAtMs?: number): Step {
  const end = endedAtMs === undefined ? { endNoticed: true } : { endsAtMs: endedAtMs };
  return enter(item, 'ended', atMs, { renewal: null, ...end }, [{ type: 'finished' }]);
}

/** What a list or a look-up shows of a role that holds. */
function whileSeen(
  item: Item,
  { type, request, activation, endedAtMs }: Extract<ItemEvent, { type: 'listed' | 'found' }>,
  atMs: number,
): Step {
  const other = item.request && request?.id !== item.request.id ? request : null;
  const isFollowed = other && item.request && other.createdAtMs > item.request.createdAtMs;
  // Another request has made it since: what this one made must be over.
  if (activation && isFollowed) return endedElsewhere(item, atMs, endedAtMs);
  if (activation && !beganBefore(item, activation)) {
    return adoptActivation(item, activation, other ? null : request, atMs);
  }
  if (atMs - item.sinceMs <= LIST_LAG_MS) return stay(item);
  // A list may be behind, and Azure's drops rows now and then: one list alone ends nothing.
  return type === 'found' ? endedElsewhere(item, atMs, endedAtMs) : [item, [{ type: 'lookUp' }]];
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
