import type { Elevation } from '../elevation';
import { beganBefore } from '../match';
import { adoptActivation } from './adopt';
import { beginEnd } from './ending';
import { enter, stay, wait } from './enter';
import type { ElevationEvent, Step } from './events';
import { endInTime } from './renewal';
import { effectDelayMs, LIST_LAG_MS } from './timing';

/** What can happen to a role that holds. */
export function whileActive(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  if (elevation.endsAtMs !== null && elevation.endsAtMs <= atMs) return endInTime(elevation, atMs);
  switch (event.type) {
    case 'endNow':
      return beginEnd(elevation, atMs);
    case 'renew':
      return stay({ ...elevation, renewal: event.elevationId });
    case 'effect':
      return tellEffect(elevation, event.holds, atMs);
    case 'listed':
    case 'found':
      return whileSeen(elevation, event, atMs);
    case 'due': {
      const [next, waits] = untilEnd(elevation);
      return [next, [{ type: 'checkEffect' }, ...waits]];
    }
    case 'resumed':
      return elevation.notBeforeMs === null
        ? untilEnd(elevation)
        : wait(elevation, elevation.notBeforeMs);
    default:
      return stay(elevation);
  }
}

/**
 * Ended by somebody else: nothing follows it by itself.
 * @param endedAtMs when, where the service tells; else all that is known is that it is over by now
 */
function endedElsewhere(elevation: Elevation, atMs: number, endedAtMs?: number): Step {
  const end = endedAtMs === undefined ? { endNoticed: true } : { endsAtMs: endedAtMs };
  return enter(elevation, 'ended', atMs, { renewal: null, ...end }, [{ type: 'finished' }]);
}

/** What a list or a look-up shows of a role that holds. */
function whileSeen(
  elevation: Elevation,
  { type, request, activation, endedAtMs }: Extract<ElevationEvent, { type: 'listed' | 'found' }>,
  atMs: number,
): Step {
  const other = elevation.request && request?.id !== elevation.request.id ? request : null;
  const isFollowed =
    other && elevation.request && other.createdAtMs > elevation.request.createdAtMs;
  // Another request has made it since: what this one made must be over.
  if (activation && isFollowed) return endedElsewhere(elevation, atMs, endedAtMs);
  if (activation && !beganBefore(elevation, activation)) {
    return adoptActivation(elevation, activation, other ? null : request, atMs);
  }
  if (atMs - elevation.sinceMs <= LIST_LAG_MS) return stay(elevation);
  // A list may be behind, and Azure's drops rows now and then: one list alone ends nothing.
  return type === 'found'
    ? endedElsewhere(elevation, atMs, endedAtMs)
    : [elevation, [{ type: 'lookUp' }]];
}

const untilEnd = (elevation: Elevation): Step =>
  elevation.endsAtMs === null
    ? stay({ ...elevation, notBeforeMs: null })
    : wait(elevation, elevation.endsAtMs);

/** A role that does not work yet is looked at again, less and less often. */
function tellEffect(elevation: Elevation, holds: boolean | null, atMs: number): Step {
  if (holds === null) return untilEnd({ ...elevation, effect: undefined });
  if (holds) return untilEnd({ ...elevation, effect: 'inEffect' });
  const tries = elevation.tries + 1;
  const delayMs = effectDelayMs(tries);
  const next: Elevation = { ...elevation, effect: 'notYet', tries };
  return delayMs === undefined ? untilEnd(next) : wait(next, atMs + delayMs);
}
