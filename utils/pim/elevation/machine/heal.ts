import type { ActivationRequest } from '../../activation-request';
import type { Elevation } from '../elevation';
import { beganWith, isOwnRequest } from '../match';
import { adoptActivation, adoptRequest } from './adopt';
import { stay } from './enter';
import type { ElevationEvent, Step } from './events';
import { healDelayMs } from './timing';

/** Whether a failed elevation's write may have arrived after all: nobody knows its outcome. */
export const isInDoubt = (elevation: Elevation): boolean =>
  elevation.state === 'failed' && elevation.sentAtMs !== null;

/**
 * An outcome that was guessed gives way to what the service says later: a write without an answer, a
 * wait that the clock ended, a withdrawal that came too late. Nothing is ever sent by it.
 */
export function heal(elevation: Elevation, event: ElevationEvent): Step {
  switch (event.type) {
    case 'listed':
    case 'found':
      return toldLater(elevation, event);
    case 'resumed':
      return lookAgain(elevation, event.atMs);
    default:
      return stay(elevation);
  }
}

function toldLater(
  elevation: Elevation,
  { request, activation, atMs }: Extract<ElevationEvent, { type: 'listed' | 'found' }>,
): Step {
  const shown = { ...elevation, dismissed: undefined };
  if (request && isOwnRequest(elevation, request)) {
    const step = adoptRequest(shown, request, atMs, true);
    return isNews(elevation, request, step[0]) ? step : stay(elevation);
  }
  // Requests are listed fifty at most (contract §1.4): the moment alone has to tell then.
  const isOurs = isInDoubt(elevation) && !request && activation && beganWith(elevation, activation);
  return isOurs ? adoptActivation(shown, activation, null, atMs) : stay(elevation);
}

/** A lagging list still shows what was withdrawn: only that it was granted after all is news of it. */
function isNews(before: Elevation, { bucket }: ActivationRequest, after: Elevation): boolean {
  if (before.state === 'cancelled') return bucket === 'active';
  return isInDoubt(before) || after.state !== before.state;
}

/** A new worker asks the service once more, ever less often; lists ask for nothing. */
function lookAgain(elevation: Elevation, atMs: number): Step {
  const delayMs = healDelayMs(elevation.tries);
  if (!isInDoubt(elevation) || delayMs === undefined || atMs - elevation.sinceMs < delayMs)
    return stay(elevation);
  return [{ ...elevation, tries: elevation.tries + 1 }, [{ type: 'lookUp' }]];
}
