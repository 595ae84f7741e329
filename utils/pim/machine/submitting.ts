import type { Item } from '../item';
import { pimErrorOf } from '../pim-error-of';
import { adoptActivation, adoptRequest } from './adopt';
import { enter, fail, stay, wait } from './enter';
import type { ItemEvent, Step } from './events';
import {
  coolDownDelayMs,
  lookUpDelayMs,
  MAX_RETRY_AFTER_MS,
  MAX_THROTTLED,
  STALE_INTENT_MS,
} from './timing';

/** The person confirmed: send, but first look up what may have arrived before. */
export function submit(item: Item, atMs: number): Step {
  const confirmed = {
    confirmedAtMs: atMs,
    steppedUp: false,
    unattended: false,
    elsewhere: undefined,
    dismissed: undefined,
  };
  const [next] = enter(item, 'submitting', atMs, confirmed);
  return [next, [{ type: next.sentAtMs === null ? 'send' : 'lookUp' }]];
}

/** Journaled, but not begun: a worker that dies right there must not lose the click. */
export function whileDrafted(item: Item, event: ItemEvent): Step {
  if (event.type === 'submit') return submit(item, event.atMs);
  if (event.type !== 'resumed') return stay(item);
  return isStale(item, event.atMs) ? backToDraft(item, event.atMs) : submit(item, event.atMs);
}

export function whileSubmitting(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'sending':
      return stay({ ...item, sentAtMs: atMs, notBeforeMs: null });
    case 'answered':
      return adoptRequest(item, event.request, atMs, true);
    case 'challenged':
      return challenge(item, event, atMs);
    case 'throttled':
      return throttle(item, event, atMs);
    case 'exists':
      return [{ ...item, sentAtMs: null, error: event.error }, [{ type: 'lookUp' }]];
    case 'refused':
      return fail(item, event.error, atMs, { sentAtMs: null });
    case 'notSent':
      return fail(item, event.error, atMs, { sentAtMs: null });
    case 'noAnswer':
      return toUncertain(item, atMs);
    case 'found':
      return foundWhileSubmitting(item, event, atMs);
    case 'lookUpFailed':
      return item.sentAtMs === null ? fail(item, event.error, atMs) : toUncertain(item, atMs);
    case 'due':
      // A laptop that slept through the wait must not send hours later.
      if (item.sentAtMs === null && isStale(item, atMs)) return backToDraft(item, atMs);
      if (item.sentAtMs === null) return [{ ...item, notBeforeMs: null }, [{ type: 'send' }]];
      return [{ ...item, notBeforeMs: null, sinceMs: atMs }, [{ type: 'lookUp' }]];
    case 'resumed':
      if (item.sentAtMs !== null) return toUncertain(item, atMs, 0);
      if (isStale(item, atMs)) return backToDraft(item, atMs);
      if (item.notBeforeMs !== null && item.notBeforeMs > atMs) return wait(item, item.notBeforeMs);
      return [item, [{ type: 'send' }]];
    case 'endNow': {
      // Only while it waits: nothing of it is in the air then.
      const waits = item.sentAtMs === null && item.notBeforeMs !== null;
      return waits ? enter(item, 'cancelled', atMs, {}, [{ type: 'finished' }]) : stay(item);
    }
    default:
      return stay(item);
  }
}

export function whileSteppingUp(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'steppedUp':
      return enter(item, 'submitting', atMs, { steppedUp: true, claims: item.claims }, [
        { type: 'send' },
      ]);
    case 'stepUpFailed':
      return fail(item, event.error, atMs);
    case 'resumed':
      if (isStale(item, atMs) || item.claims === null) return backToDraft(item, atMs);
      return [item, [{ type: 'stepUp', claims: item.claims }]];
    default:
      return stay(item);
  }
}

/** A write left and no answer came: ask the service, then the person; never send again unasked. */
export function whileUncertain(item: Item, event: ItemEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'answered':
      return adoptRequest(item, event.request, atMs, true);
    case 'found':
    case 'listed':
      if (event.request) return adoptRequest(item, event.request, atMs);
      if (event.activation) return adoptActivation(item, event.activation, null, atMs);
      return event.type === 'found' ? nextLookUp(item, atMs) : stay(item);
    case 'lookUpFailed':
      return nextLookUp(item, atMs);
    case 'due':
    case 'resumed':
      return [{ ...item, notBeforeMs: null }, [{ type: 'lookUp' }]];
    default:
      return stay(item);
  }
}

const isStale = (item: Item, atMs: number): boolean => atMs - item.confirmedAtMs > STALE_INTENT_MS;

/** Whether the service cannot know of the item, and the next step of it would be a write. */
export const isUnsent = ({ state, sentAtMs }: Item): boolean =>
  state === 'drafted' || state === 'steppingUp' || (state === 'submitting' && sentAtMs === null);

/** What was asked for becomes what its form shows; nothing is sent. */
export const backToDraft = (item: Item, atMs: number): Step =>
  enter(item, 'drafted', atMs, {}, [{ type: 'toDraft' }]);

/** One window, one automatic retry: a second challenge is a failure with words. */
function challenge(
  item: Item,
  { claims, error }: Extract<ItemEvent, { type: 'challenged' }>,
  atMs: number,
): Step {
  if (item.steppedUp) {
    return fail(item, error ?? pimErrorOf('stepUpFailed'), atMs, { sentAtMs: null });
  }
  // A window only ever opens on a click: the person finds the request with a button.
  if (item.unattended) return fail(item, pimErrorOf('renewalNeedsYou'), atMs, { sentAtMs: null });
  return enter(item, 'steppingUp', atMs, { claims, sentAtMs: null }, [{ type: 'stepUp', claims }]);
}

function throttle(
  item: Item,
  event: { retryAfterMs: number; certain: boolean },
  atMs: number,
): Step {
  const sentAtMs = event.certain ? null : item.sentAtMs;
  const tries = item.tries + 1;
  if (tries > MAX_THROTTLED) return fail(item, pimErrorOf('throttled'), atMs, { sentAtMs });
  return wait(item, atMs + Math.min(event.retryAfterMs, MAX_RETRY_AFTER_MS), { tries, sentAtMs });
}

function foundWhileSubmitting(
  item: Item,
  event: Extract<ItemEvent, { type: 'found' }>,
  atMs: number,
): Step {
  if (event.activation) return adoptActivation(item, event.activation, event.request, atMs);
  if (event.request) return adoptRequest(item, event.request, atMs);
  if (isStale(item, atMs)) return backToDraft(item, atMs);
  const refusedAsExisting = item.error !== null && item.sentAtMs === null;
  if (!refusedAsExisting) {
    // A look-up is awaited only for a write from before this state was entered. Any other comes late
    // and knows nothing of the write that is in the air now: it must not send again.
    const isAwaited = item.sentAtMs !== null && item.sentAtMs < item.sinceMs;
    // What was sent before came to nothing: from here on only the new click counts.
    const alone = { ...item, sentAtMs: null, earlier: undefined };
    return isAwaited ? [alone, [{ type: 'send' }]] : stay(item);
  }
  // "Exists", yet nothing does: PIM is still closing the last activation (contract §5.4).
  const delayMs = coolDownDelayMs(item.eligibility.surface, item.tries);
  if (delayMs === undefined) return fail(item, item.error ?? pimErrorOf('alreadyActive'), atMs);
  return wait(item, atMs + delayMs, { tries: item.tries + 1 });
}

function toUncertain(item: Item, atMs: number, delayMs = lookUpDelayMs(0)!): Step {
  const [next] = enter(item, 'uncertain', atMs);
  return wait(next, atMs + delayMs, { tries: 1 });
}

function nextLookUp(item: Item, atMs: number): Step {
  const delayMs = lookUpDelayMs(item.tries);
  if (delayMs === undefined) return fail(item, pimErrorOf('noAnswer'), atMs);
  return wait(item, atMs + delayMs, { tries: item.tries + 1 });
}
