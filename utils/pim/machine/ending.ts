import { MINIMUM_ACTIVE_MS } from '../duration';
import type { Item } from '../item';
import { pimErrorOf } from '../pim-error-of';
import { enter, stay, wait } from './enter';
import type { ItemEvent, Step } from './events';
import {
  END_MARGIN_MS,
  END_RETRY_MS,
  MAX_EARLY_TRIES,
  MAX_END_TRIES,
  MAX_RETRY_AFTER_MS,
} from './timing';

/** Whether the item's request still waits, so that ending it means withdrawing it. */
export const isPending = (item: Item): boolean =>
  item.startsAtMs === null ||
  item.request?.bucket === 'waiting' ||
  item.request?.bucket === 'scheduled';

/** Starts the end of an active role, or queues it until PIM's five minutes are over (contract §5.4). */
export function beginEnd(item: Item, atMs: number): Step {
  const allowedAtMs = isPending(item)
    ? atMs
    : (item.startsAtMs ?? atMs) + MINIMUM_ACTIVE_MS + END_MARGIN_MS;
  const [ending] = enter(item, 'ending', atMs, { renewal: null });
  return allowedAtMs > atMs ? wait(ending, allowedAtMs) : [ending, [{ type: 'sendEnd' }]];
}

/** What can happen while an end is queued or under way. */
export function whileEnding(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  const over = () =>
    enter(item, isPending(item) ? 'cancelled' : 'ended', atMs, {}, [{ type: 'finished' }]);
  if (item.endsAtMs !== null && item.endsAtMs <= atMs) return over();

  switch (event.type) {
    case 'endDone':
      return over();
    case 'endTooEarly':
      return retry(item, atMs, END_RETRY_MS, event.error, MAX_EARLY_TRIES);
    case 'throttled': {
      const afterMs = Math.min(event.retryAfterMs, MAX_RETRY_AFTER_MS);
      return retry(item, atMs, afterMs, pimErrorOf('throttled'));
    }
    case 'noAnswer':
    case 'notSent':
      return retry(item, atMs, END_RETRY_MS, event.error);
    case 'endRefused':
      return backTo(item, atMs, { error: event.error });
    case 'due':
    case 'resumed':
      if (item.notBeforeMs !== null && item.notBeforeMs > atMs) return wait(item, item.notBeforeMs);
      // What may have been sent before is looked up first.
      return [
        { ...item, notBeforeMs: null },
        [{ type: item.tries || event.type === 'resumed' ? 'lookUp' : 'sendEnd' }],
      ];
    case 'found':
      if (isPending(item) ? event.request?.bucket === 'ended' : !event.activation) return over();
      return [item, [{ type: 'sendEnd' }]];
    case 'lookUpFailed':
      return retry(item, atMs, END_RETRY_MS, event.error);
    default:
      return stay(item);
  }
}

function retry(
  item: Item,
  atMs: number,
  afterMs: number,
  error: Item['error'],
  maxTries = MAX_END_TRIES,
): Step {
  const tries = item.tries + 1;
  if (tries > maxTries) return backTo(item, atMs, { error });
  return wait(item, atMs + afterMs, { tries, error });
}

/** The role still holds: say so, with why it could not be ended. */
function backTo(item: Item, atMs: number, change: Partial<Item> = {}): Step {
  const state = isPending(item) ? 'waiting' : 'active';
  const wakeAtMs = state === 'active' ? item.endsAtMs : atMs;
  const [next] = enter(item, state, atMs, change);
  return wakeAtMs === null ? stay(next) : wait(next, wakeAtMs);
}
