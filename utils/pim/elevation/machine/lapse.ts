import type { PimError } from '../../error';
import { endsSession, pimErrorOf } from '../../pim-error-of';
import type { Elevation } from '../elevation';
import { enter, fail, wait } from './enter';
import type { Step } from './events';
import { APPROVAL_WINDOW_MS, NO_SESSION_DELAY_MS, waitingDelayMs, workingDelayMs } from './timing';

/**
 * An unfinished request of which nothing was learnt is looked at again, until by the clock nothing can
 * come of it any more: nobody is kept waiting, and no worker awake, for days.
 * @param error why nothing was learnt; absent: the service knows of nothing
 */
export function later(elevation: Elevation, atMs: number, error?: PimError): Step {
  const overAtMs = overAt(elevation);
  if (atMs >= overAtMs) return overByTheClock(elevation, atMs);
  const usualDelayMs = (elevation.state === 'waiting' ? waitingDelayMs : workingDelayMs)(
    elevation.tries,
  );
  const delayMs = error && endsSession(error.code) ? NO_SESSION_DELAY_MS : usualDelayMs;
  return wait(elevation, Math.min(atMs + delayMs, overAtMs), { tries: elevation.tries + 1 });
}

/** From when on a request cannot wait any more, or what it asked for cannot hold any more. */
function overAt({ state, request, input, ...elevation }: Elevation): number {
  const sentAtMs = elevation.sentAtMs ?? elevation.createdAtMs;
  if (state === 'waiting') return (request?.createdAtMs ?? sentAtMs) + APPROVAL_WINDOW_MS;
  const startsAtMs = elevation.startsAtMs ?? request?.startsAtMs ?? sentAtMs;
  return startsAtMs + (request?.durationMs || input.durationMs || APPROVAL_WINDOW_MS);
}

function overByTheClock(elevation: Elevation, atMs: number): Step {
  if (elevation.state !== 'waiting') return fail(elevation, pimErrorOf('noAnswer'), atMs);
  const error = pimErrorOf('approvalLapsed');
  return enter(elevation, 'lapsed', atMs, { error }, [{ type: 'finished' }]);
}
