import type { Item } from '../item';
import { adoptActivation, adoptRequest } from './adopt';
import { beginEnd, whileEnding } from './ending';
import { enter, fail, stay, wait } from './enter';
import type { ItemEvent, Step } from './events';
import {
  submit,
  whileDrafted,
  whileSteppingUp,
  whileSubmitting,
  whileUncertain,
} from './submitting';
import { LIST_LAG_MS, waitingDelayMs, workingDelayMs } from './timing';

/**
 * The activation state machine: what an item becomes when something happens to it, and what has to
 * be done then. Pure. Events that make no sense in a state leave the item as it is, so a late or
 * doubled event can do no harm.
 */
export function advance(item: Item, event: ItemEvent): Step {
  if (event.type === 'due' && !isTime(item, event.atMs)) return stay(item);
  switch (item.state) {
    case 'drafted':
      return whileDrafted(item, event);
    case 'failed':
      return event.type === 'submit' ? submit(item, event.atMs) : stay(item);
    case 'submitting':
      return whileSubmitting(item, event);
    case 'steppingUp':
      return whileSteppingUp(item, event);
    case 'uncertain':
      return whileUncertain(item, event);
    case 'working':
    case 'waiting':
    case 'scheduled':
      return whileUnfinished(item, event);
    case 'active':
      return whileActive(item, event);
    case 'ending':
      return whileEnding(item, event);
    default:
      return stay(item);
  }
}

/** A timer and an alarm may both bring the same moment: it is used once. */
const isTime = (item: Item, atMs: number): boolean =>
  item.notBeforeMs !== null && item.notBeforeMs <= atMs;

function whileUnfinished(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'answered':
      return adoptRequest(item, event.request, atMs);
    case 'found':
      if (event.request) return adoptRequest(item, event.request, atMs);
      if (event.activation) return adoptActivation(item, event.activation, atMs);
      return later(item, atMs);
    case 'listed':
      if (event.activation) return adoptActivation(item, event.activation, atMs);
      return event.request ? adoptRequest(item, event.request, atMs) : stay(item);
    case 'lookUpFailed':
      return later(item, atMs);
    case 'due':
    case 'resumed':
      if (item.notBeforeMs !== null && item.notBeforeMs > atMs) return wait(item, item.notBeforeMs);
      return [{ ...item, notBeforeMs: null }, [{ type: 'lookUp' }]];
    case 'endNow':
      return beginEnd(item, atMs);
    case 'refused':
      return fail(item, event.error, atMs);
    default:
      return stay(item);
  }
}

function later(item: Item, atMs: number): Step {
  const delayMs = (item.state === 'waiting' ? waitingDelayMs : workingDelayMs)(item.tries);
  return wait(item, atMs + delayMs, { tries: item.tries + 1 });
}

function whileActive(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  const over = () => enter(item, 'ended', atMs, {}, [{ type: 'finished' }]);
  if (item.endsAtMs !== null && item.endsAtMs <= atMs) return over();
  switch (event.type) {
    case 'endNow':
      return beginEnd(item, atMs);
    case 'listed':
      if (event.activation) return adoptActivation(item, event.activation, atMs);
      // Gone from the list: ended elsewhere, unless the list is merely behind.
      return atMs - item.sinceMs > LIST_LAG_MS ? over() : stay(item);
    case 'due':
    case 'resumed':
      return item.endsAtMs === null ? stay(item) : wait(item, item.endsAtMs);
    default:
      return stay(item);
  }
}
