import type { Item } from '../item';
import { isOwnRequest } from '../match';
import { pimErrorOf } from '../pim-error-of';
import { whileActive } from './active';
import { adoptActivation, adoptRequest } from './adopt';
import { beginEnd, whileEnding } from './ending';
import { fail, stay, wait } from './enter';
import type { ItemEvent, Step } from './events';
import { heal } from './heal';
import { later } from './lapse';
import { whileEnded } from './renewal';
import {
  backToDraft,
  isUnsent,
  submit,
  whileDrafted,
  whileSteppingUp,
  whileSubmitting,
  whileUncertain,
} from './submitting';

/**
 * The activation state machine: what an item becomes when something happens to it, and what has to
 * be done then. Pure. Events that make no sense in a state leave the item as it is, so a late or
 * doubled event can do no harm.
 */
export function advance(item: Item, happened: ItemEvent): Step {
  if (happened.type === 'due' && !isTime(item, happened.atMs)) return stay(item);
  if (happened.type === 'unvouched') {
    return isUnsent(item)
      ? backToDraft(item, happened.atMs)
      : advance(item, { ...happened, type: 'resumed' });
  }
  const event = withoutLast(item, happened);
  switch (item.state) {
    case 'drafted':
      return whileDrafted(item, event);
    case 'failed':
      return event.type === 'submit' ? submit(item, event.atMs) : heal(item, event);
    case 'lapsed':
    case 'cancelled':
      return heal(item, event);
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
    case 'ended':
      return whileEnded(item, event);
    case 'denied':
      return whileDenied(item, event);
    default:
      return stay(item);
  }
}

/** A timer and an alarm may both bring the same moment: it is used once. */
const isTime = (item: Item, atMs: number): boolean =>
  item.notBeforeMs !== null && item.notBeforeMs <= atMs;

/** A list may still show the activation before, which is over: it is not what this item made. */
function withoutLast(item: Item, event: ItemEvent): ItemEvent {
  if (event.type !== 'found' && event.type !== 'listed') return event;
  const endsAtMs = event.activation?.endsAtMs ?? null;
  const holds = item.state === 'active' || item.state === 'ending';
  if (endsAtMs === null || endsAtMs > event.atMs || holds) return event;
  // The request that made it is over with it, unless it is the item's own.
  const { request } = event;
  const isLast = request?.bucket === 'active' && !isOwnRequest(item, request);
  return { ...event, activation: null, request: isLast ? null : request };
}

function whileUnfinished(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'answered':
      return adoptRequest(item, event.request, atMs, true);
    case 'found':
      if (event.request) return adoptRequest(item, event.request, atMs);
      if (event.activation) return adoptActivation(item, event.activation, null, atMs);
      return later(item, atMs);
    case 'listed':
      if (event.activation) return adoptActivation(item, event.activation, event.request, atMs);
      return event.request ? adoptRequest(item, event.request, atMs) : stay(item);
    case 'lookUpFailed':
      return later(item, atMs, event.error);
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

/** The approver's own words stand in the place of the service's. */
function whileDenied(item: Item, event: ItemEvent): Step {
  if (event.type !== 'explained' || !item.error) return stay(item);
  const { by, words } = event.decision;
  return stay({ ...item, error: pimErrorOf(item.error.code, words, { ...item.error, by }) });
}
