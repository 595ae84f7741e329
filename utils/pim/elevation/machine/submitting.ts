import { pimErrorOf } from '../../pim-error-of';
import type { Elevation } from '../elevation';
import { adoptActivation, adoptRequest } from './adopt';
import { enter, fail, lookAsAsked, stay, wait } from './enter';
import type { ElevationEvent, Step } from './events';
import { coolDown, giveWay, isRefusedAsExisting } from './exists';
import { mayHaveArrived, throttle } from './throttled';
import { lookUpDelayMs, STALE_INTENT_MS } from './timing';

/** The person confirmed: send, but first look up what may have arrived before. */
export function submit(elevation: Elevation, atMs: number): Step {
  const confirmed = {
    confirmedAtMs: atMs,
    steppedUp: false,
    unattended: false,
    elsewhere: undefined,
    dismissed: undefined,
    waitedUntilMs: null,
  };
  const [next] = enter(elevation, 'submitting', atMs, confirmed);
  return [next, [{ type: next.sentAtMs === null ? 'send' : 'lookUp' }]];
}

/** Journaled, but not begun: a worker that dies right there must not lose the click. */
export function whileDrafted(elevation: Elevation, event: ElevationEvent): Step {
  if (event.type === 'submit') return submit(elevation, event.atMs);
  if (event.type !== 'resumed') return stay(elevation);
  return isStale(elevation, event.atMs)
    ? backToDraft(elevation, event.atMs)
    : submit(elevation, event.atMs);
}

export function whileSubmitting(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'sending':
      return stay({ ...elevation, sentAtMs: atMs, notBeforeMs: null });
    case 'answered':
      return adoptRequest(elevation, event.request, atMs, true);
    case 'challenged':
      return challenge(elevation, event, atMs);
    case 'throttled':
      return throttle(elevation, event, atMs);
    case 'exists':
      return [{ ...elevation, sentAtMs: null, error: event.error }, [{ type: 'lookUp' }]];
    case 'refused':
      return fail(elevation, event.error, atMs, { sentAtMs: null });
    case 'notSent':
      return fail(elevation, event.error, atMs, { sentAtMs: null });
    case 'noAnswer':
      return toUncertain(elevation, atMs);
    case 'found':
      return foundWhileSubmitting(elevation, event, atMs);
    case 'listed':
      return (isRefusedAsExisting(elevation) && giveWay(elevation, event)) || stay(elevation);
    case 'lookUpFailed':
      return elevation.sentAtMs === null
        ? fail(elevation, event.error, atMs)
        : toUncertain(elevation, atMs);
    case 'due': {
      // A laptop that slept through the wait must not send hours later.
      if (elevation.sentAtMs === null && isStale(elevation, atMs))
        return backToDraft(elevation, atMs);
      const waited = { ...elevation, notBeforeMs: null, waitedUntilMs: elevation.notBeforeMs };
      if (elevation.sentAtMs === null) return [waited, [{ type: 'send' }]];
      return [{ ...waited, sinceMs: atMs }, [{ type: 'lookUp' }]];
    }
    case 'lookNow':
      return mayHaveArrived(elevation)
        ? lookAsAsked(enter(elevation, 'uncertain', atMs)[0])
        : stay(elevation);
    case 'resumed':
      if (elevation.sentAtMs !== null) return toUncertain(elevation, atMs, 0);
      if (isStale(elevation, atMs)) return backToDraft(elevation, atMs);
      if (elevation.notBeforeMs !== null && elevation.notBeforeMs > atMs)
        return wait(elevation, elevation.notBeforeMs);
      return [elevation, [{ type: 'send' }]];
    case 'endNow': {
      // Only while it waits: nothing of it is in the air then.
      const waits = elevation.sentAtMs === null && elevation.notBeforeMs !== null;
      return waits
        ? enter(elevation, 'cancelled', atMs, {}, [{ type: 'finished' }])
        : stay(elevation);
    }
    default:
      return stay(elevation);
  }
}

export function whileSteppingUp(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'steppedUp':
      return enter(elevation, 'submitting', atMs, { steppedUp: true, claims: elevation.claims }, [
        { type: 'send' },
      ]);
    case 'stepUpFailed':
      return fail(elevation, event.error, atMs);
    case 'resumed':
      if (isStale(elevation, atMs) || elevation.claims === null)
        return backToDraft(elevation, atMs);
      return [elevation, [{ type: 'stepUp', claims: elevation.claims }]];
    default:
      return stay(elevation);
  }
}

/** A write left and no answer came: ask the service, then the person; never send again unasked. */
export function whileUncertain(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'answered':
      return adoptRequest(elevation, event.request, atMs, true);
    case 'found':
    case 'listed':
      if (event.request) return adoptRequest(elevation, event.request, atMs);
      if (event.activation) return adoptActivation(elevation, event.activation, null, atMs);
      return event.type === 'found' ? nextLookUp(elevation, atMs) : stay(elevation);
    case 'lookUpFailed':
      return nextLookUp(elevation, atMs);
    case 'lookNow':
      return lookAsAsked(elevation, { notBeforeMs: null });
    case 'due':
    case 'resumed':
      return [{ ...elevation, notBeforeMs: null }, [{ type: 'lookUp' }]];
    default:
      return stay(elevation);
  }
}

/** Where the service had it wait, its person saw until when: it counts from then on. */
function isStale({ confirmedAtMs, waitedUntilMs, notBeforeMs }: Elevation, atMs: number): boolean {
  const fromMs = Math.max(confirmedAtMs, waitedUntilMs ?? 0, notBeforeMs ?? 0);
  return atMs - fromMs > STALE_INTENT_MS;
}

/** Whether the service cannot know of the elevation, and the next step of it would be a write. */
export const isUnsent = ({ state, sentAtMs }: Elevation): boolean =>
  state === 'drafted' || state === 'steppingUp' || (state === 'submitting' && sentAtMs === null);

/** What was asked for becomes what its form shows; nothing is sent. */
export const backToDraft = (elevation: Elevation, atMs: number): Step =>
  enter(elevation, 'drafted', atMs, {}, [{ type: 'toDraft' }]);

/** One window, one automatic retry: a second challenge is a failure with words. */
function challenge(
  elevation: Elevation,
  { claims, error }: Extract<ElevationEvent, { type: 'challenged' }>,
  atMs: number,
): Step {
  if (elevation.steppedUp) {
    return fail(elevation, error ?? pimErrorOf('stepUpFailed'), atMs, { sentAtMs: null });
  }
  // A window only ever opens on a click: the person finds the request with a button.
  if (elevation.unattended)
    return fail(elevation, pimErrorOf('renewalNeedsYou'), atMs, { sentAtMs: null });
  return enter(elevation, 'steppingUp', atMs, { claims, sentAtMs: null }, [
    { type: 'stepUp', claims },
  ]);
}

function foundWhileSubmitting(
  elevation: Elevation,
  event: Extract<ElevationEvent, { type: 'found' }>,
  atMs: number,
): Step {
  if (event.activation) return adoptActivation(elevation, event.activation, event.request, atMs);
  if (event.request) return adoptRequest(elevation, event.request, atMs);
  if (isStale(elevation, atMs)) return backToDraft(elevation, atMs);
  if (!isRefusedAsExisting(elevation)) {
    // A look-up is awaited only for a write from before this state was entered. Any other comes late
    // and knows nothing of the write that is in the air now: it must not send again.
    const isAwaited = elevation.sentAtMs !== null && elevation.sentAtMs < elevation.sinceMs;
    // What was sent before came to nothing: from here on only the new click counts.
    const alone = { ...elevation, sentAtMs: null, earlier: undefined };
    return isAwaited ? [alone, [{ type: 'send' }]] : stay(elevation);
  }
  return giveWay(elevation, event) ?? coolDown(elevation, atMs);
}

function toUncertain(elevation: Elevation, atMs: number, delayMs = lookUpDelayMs(0)!): Step {
  const [next] = enter(elevation, 'uncertain', atMs);
  return wait(next, atMs + delayMs, { tries: 1 });
}

function nextLookUp(elevation: Elevation, atMs: number): Step {
  const delayMs = lookUpDelayMs(elevation.tries);
  if (delayMs === undefined) return fail(elevation, pimErrorOf('noAnswer'), atMs);
  return wait(elevation, atMs + delayMs, { tries: elevation.tries + 1 });
}
