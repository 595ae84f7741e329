import type { Activation } from '../../activation';
import type { ActivationRequest } from '../../activation-request';
import { pimErrorOf } from '../../pim-error-of';
import { surfaceTraits } from '../../surface-traits';
import type { Elevation } from '../elevation';
import { beganWith, isOwnRequest } from '../match';
import { enter, fail, stay, wait } from './enter';
import type { Step } from './events';
import { endInTime } from './renewal';
import { APPROVAL_WINDOW_MS, effectDelayMs, waitingDelayMs, workingDelayMs } from './timing';

/**
 * Takes the service's word for what became of the request (contract §3).
 * @param isOwn false: another device's or the portal's, which stands in the place of ours
 */
export function adoptRequest(
  elevation: Elevation,
  request: ActivationRequest,
  atMs: number,
  isOwn = isOwnRequest(elevation, request),
): Step {
  const sentAtMs = elevation.sentAtMs ?? request.createdAtMs;
  const known: Elevation = {
    ...(isOwn ? asTyped(elevation) : fromElsewhere(elevation)),
    request,
    sentAtMs,
  };
  switch (request.bucket) {
    case 'active':
      return becomeActive(known, times(known, request, atMs), atMs);
    case 'waiting':
      if (atMs - request.createdAtMs >= APPROVAL_WINDOW_MS) {
        return enter(known, 'lapsed', atMs, { error: pimErrorOf('approvalLapsed') }, [
          { type: 'finished' },
        ]);
      }
      return poll(known, 'waiting', atMs, waitingDelayMs);
    case 'scheduled': {
      const startsAtMs = request.startsAtMs ?? atMs;
      const next = known.state === 'scheduled' ? known : enter(known, 'scheduled', atMs)[0];
      const late = startsAtMs <= atMs;
      return wait(next, late ? atMs + workingDelayMs(next.tries) : startsAtMs, {
        startsAtMs,
        tries: late ? next.tries + 1 : 0,
      });
    }
    case 'working':
      return poll(known, 'working', atMs, workingDelayMs);
    case 'ended':
      return adoptEnd(known, request, atMs);
    case 'failed':
      return adoptFailure(known, request, atMs);
  }
}

/** Withdrawn before it held, or taken away while it did. */
function adoptEnd(elevation: Elevation, request: ActivationRequest, atMs: number): Step {
  const startsAtMs = elevation.startsAtMs ?? request.startsAtMs;
  const held = request.status.toLowerCase() !== 'canceled' && (startsAtMs ?? atMs) <= atMs;
  const change = held ? { startsAtMs } : { startsAtMs: null };
  return enter(elevation, held ? 'ended' : 'cancelled', atMs, change, [{ type: 'finished' }]);
}

function adoptFailure(elevation: Elevation, request: ActivationRequest, atMs: number): Step {
  const status = request.status.toLowerCase();
  if (status === 'denied' || status === 'admindenied') {
    return enter(elevation, 'denied', atMs, { error: pimErrorOf('approvalDenied') }, [
      { type: 'finished' },
      { type: 'readDecision' },
    ]);
  }
  if (status === 'timedout') {
    return enter(elevation, 'lapsed', atMs, { error: pimErrorOf('approvalLapsed') }, [
      { type: 'finished' },
    ]);
  }
  // Settled: a retry writes anew and must not find this failure again.
  const code = status === 'failedasresourceislocked' ? 'resourceLocked' : 'serviceFailed';
  const error = pimErrorOf(code, '', { serviceCode: request.status });
  return fail(elevation, error, atMs, { sentAtMs: null, request: null });
}

/**
 * Takes over an activation that the service lists.
 * @param seen the request that is seen with it: its own, or another's that made it
 */
export function adoptActivation(
  elevation: Elevation,
  found: Activation,
  seen: ActivationRequest | null,
  atMs: number,
): Step {
  const startsAtMs = found.startsAtMs ?? elevation.startsAtMs ?? atMs;
  const isOwn = seen
    ? isOwnRequest(elevation, seen)
    : elevation.request !== null || beganWith(elevation, found);
  const known = isOwn || elevation.elsewhere ? asTyped(elevation) : fromElsewhere(elevation);
  const latest = seen ?? elevation.request;
  // The list may be ahead of the request: what waited before does not wait any more.
  const request = latest && { ...latest, bucket: 'active' as const };
  return becomeActive({ ...known, request }, { startsAtMs, endsAtMs: found.endsAtMs }, atMs);
}

/** Where the click before had arrived after all, what was typed then is what holds. */
const asTyped = (elevation: Elevation): Elevation =>
  elevation.earlier && !elevation.elsewhere
    ? { ...elevation, input: elevation.earlier.input }
    : elevation;

/** Its duration and reason are not ours: it is not renewed with them, and never shown with them. */
const fromElsewhere = (elevation: Elevation): Elevation => ({
  ...elevation,
  elsewhere: true,
  renewal: null,
});

function becomeActive(
  elevation: Elevation,
  when: { startsAtMs: number; endsAtMs: number | null },
  atMs: number,
): Step {
  if (when.endsAtMs !== null && when.endsAtMs <= atMs) return endInTime(elevation, atMs, when);
  if (elevation.state === 'active') {
    const next = { ...elevation, ...when };
    const looksAtMs = elevation.notBeforeMs === elevation.endsAtMs ? null : elevation.notBeforeMs;
    return waitUntil(next, soonest(looksAtMs, when.endsAtMs));
  }
  const { eligibility } = elevation;
  const looks = surfaceTraits[eligibility.surface].effect.canBeTold(eligibility);
  const [active] = enter(elevation, 'active', atMs, { ...when, ...(looks && { effect: 'asked' }) });
  const looksAtMs = looks ? atMs + effectDelayMs(0)! : null;
  const [next, waits] = waitUntil(active, soonest(looksAtMs, when.endsAtMs));
  return [next, [{ type: 'becameActive' }, ...waits]];
}

const waitUntil = (elevation: Elevation, untilMs: number | null): Step =>
  untilMs === null ? stay(elevation) : wait(elevation, untilMs);

/** The earliest of several moments; null where there is none. */
export const soonest = (...times: (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length ? Math.min(...known) : null;
};

/** From the request's own schedule where it has one, else from what was asked. */
function times(elevation: Elevation, request: ActivationRequest, atMs: number) {
  const startsAtMs = request.startsAtMs ?? atMs;
  const endsAtMs =
    request.endsAtMs ?? startsAtMs + (request.durationMs ?? elevation.input.durationMs);
  return { startsAtMs, endsAtMs };
}

function poll(
  elevation: Elevation,
  state: 'working' | 'waiting',
  atMs: number,
  delayMs: (tries: number) => number,
): Step {
  const here = elevation.state === state ? elevation : enter(elevation, state, atMs)[0];
  return wait(here, atMs + delayMs(here.tries), { tries: here.tries + 1, error: null });
}
