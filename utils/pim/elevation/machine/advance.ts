import { pimErrorOf } from '../../pim-error-of';
import type { Elevation } from '../elevation';
import { isOwnRequest } from '../match';
import { whileActive } from './active';
import { adoptActivation, adoptRequest } from './adopt';
import { beginEnd, whileEnding } from './ending';
import { fail, lookAsAsked, stay, wait } from './enter';
import type { ElevationEvent, Step } from './events';
import { heal } from './heal';
import { later } from './lapse';
import { moveClock } from './move-clock';
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
 * The activation state machine: what an elevation becomes when something happens to it, and what has to
 * be done then. Pure. Events that make no sense in a state leave the elevation as it is, so a late or
 * doubled event can do no harm.
 */
export function advance(elevation: Elevation, happened: ElevationEvent): Step {
  if (happened.type === 'due' && !isTime(elevation, happened.atMs)) return stay(elevation);
  if (happened.type === 'clockMoved') return moveClock(elevation, happened.byMs, happened.atMs);
  if (happened.type === 'unvouched') {
    return isUnsent(elevation)
      ? backToDraft(elevation, happened.atMs)
      : advance(elevation, { ...happened, type: 'resumed' });
  }
  const event = withoutLast(elevation, happened);
  switch (elevation.state) {
    case 'drafted':
      return whileDrafted(elevation, event);
    case 'failed':
      return event.type === 'submit' ? submit(elevation, event.atMs) : heal(elevation, event);
    case 'lapsed':
    case 'cancelled':
      return heal(elevation, event);
    case 'submitting':
      return whileSubmitting(elevation, event);
    case 'steppingUp':
      return whileSteppingUp(elevation, event);
    case 'uncertain':
      return whileUncertain(elevation, event);
    case 'working':
    case 'waiting':
    case 'scheduled':
      return whileUnfinished(elevation, event);
    case 'active':
      return whileActive(elevation, event);
    case 'ending':
      return whileEnding(elevation, event);
    case 'ended':
      return whileEnded(elevation, event);
    case 'denied':
      return whileDenied(elevation, event);
    default:
      return stay(elevation);
  }
}

/** A timer and an alarm may both bring the same moment: it is used once. */
const isTime = (elevation: Elevation, atMs: number): boolean =>
  elevation.notBeforeMs !== null && elevation.notBeforeMs <= atMs;

/** A list may still show the activation before, which is over: it is not what this elevation made. */
function withoutLast(elevation: Elevation, event: ElevationEvent): ElevationEvent {
  if (event.type !== 'found' && event.type !== 'listed') return event;
  const endsAtMs = event.activation?.endsAtMs ?? null;
  const holds = elevation.state === 'active' || elevation.state === 'ending';
  if (endsAtMs === null || endsAtMs > event.atMs || holds) return event;
  // The request that made it is over with it, unless it is the elevation's own.
  const { request } = event;
  const isLast = request?.bucket === 'active' && !isOwnRequest(elevation, request);
  return { ...event, activation: null, request: isLast ? null : request };
}

function whileUnfinished(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  switch (event.type) {
    case 'answered':
      return adoptRequest(elevation, event.request, atMs, true);
    case 'found':
      if (event.request) return adoptRequest(elevation, event.request, atMs);
      if (event.activation) return adoptActivation(elevation, event.activation, null, atMs);
      return later(elevation, atMs);
    case 'listed':
      if (event.activation)
        return adoptActivation(elevation, event.activation, event.request, atMs);
      return event.request ? adoptRequest(elevation, event.request, atMs) : stay(elevation);
    case 'lookUpFailed':
      return later(elevation, atMs, event.error);
    case 'due':
    case 'resumed':
      if (elevation.notBeforeMs !== null && elevation.notBeforeMs > atMs)
        return wait(elevation, elevation.notBeforeMs);
      return [{ ...elevation, notBeforeMs: null }, [{ type: 'lookUp' }]];
    case 'lookNow':
      return lookAsAsked(elevation);
    case 'endNow':
      return beginEnd(elevation, atMs);
    case 'refused':
      return fail(elevation, event.error, atMs);
    default:
      return stay(elevation);
  }
}

/** The approver's own words stand in the place of the service's. */
function whileDenied(elevation: Elevation, event: ElevationEvent): Step {
  if (event.type !== 'explained' || !elevation.error) return stay(elevation);
  const { by, words } = event.decision;
  return stay({
    ...elevation,
    error: pimErrorOf(elevation.error.code, words, { ...elevation.error, by }),
  });
}
