import { DAY_MS, MINIMUM_ACTIVE_MS } from '../../duration';
import { pimErrorOf } from '../../pim-error-of';
import type { Elevation } from '../elevation';
import type { Sighting } from '../match';
import { isRevoked } from '../states';
import { enter, stay, wait } from './enter';
import type { ElevationEvent, Step } from './events';
import { END_MARGIN_MS, END_RETRY_MS, MAX_EARLY_TRIES, MAX_END_TRIES } from './timing';

/** Whether the elevation's request still waits, so that ending it means withdrawing it. */
export const isPending = (elevation: Elevation): boolean =>
  elevation.startsAtMs === null ||
  elevation.request?.bucket === 'waiting' ||
  elevation.request?.bucket === 'scheduled';

/** Starts the end of an active role, or queues it until PIM's five minutes are over (contract §5.4). */
export function beginEnd(elevation: Elevation, atMs: number): Step {
  const allowedAtMs = isPending(elevation)
    ? atMs
    : (elevation.startsAtMs ?? atMs) + MINIMUM_ACTIVE_MS + END_MARGIN_MS;
  const [ending] = enter(elevation, 'ending', atMs, { renewal: null });
  return allowedAtMs > atMs ? wait(ending, allowedAtMs) : [ending, [{ type: 'sendEnd' }]];
}

/** What can happen while an end is queued or under way. */
export function whileEnding(elevation: Elevation, event: ElevationEvent): Step {
  const { atMs } = event;
  const over = () =>
    enter(elevation, isPending(elevation) ? 'cancelled' : 'ended', atMs, {}, [
      { type: 'finished' },
    ]);
  if (elevation.endsAtMs !== null && elevation.endsAtMs <= atMs) return over();

  switch (event.type) {
    case 'endDone':
      return over();
    case 'endTooEarly':
      return retry(elevation, atMs, END_RETRY_MS, event.error, MAX_EARLY_TRIES);
    case 'throttled': {
      // However long: the role cannot outlast its own end, and that is when the wait is over, too.
      const untilMs = Math.min(atMs + event.retryAfterMs, elevation.endsAtMs ?? atMs + DAY_MS);
      return retry(elevation, atMs, untilMs - atMs, pimErrorOf('throttled'));
    }
    case 'noAnswer':
    case 'notSent':
      return retry(elevation, atMs, END_RETRY_MS, event.error);
    case 'endRefused':
      return backTo(elevation, atMs, { error: event.error });
    case 'due':
    case 'resumed':
      if (elevation.notBeforeMs !== null && elevation.notBeforeMs > atMs)
        return wait(elevation, elevation.notBeforeMs);
      // What may have been sent before is looked up first.
      return [
        { ...elevation, notBeforeMs: null },
        [{ type: elevation.tries || event.type === 'resumed' ? 'lookUp' : 'sendEnd' }],
      ];
    case 'found':
      if (isPending(elevation) ? event.request?.bucket === 'ended' : isEndSeen(elevation, event))
        return over();
      // Also where no row shows it: the look-up may be behind. Where nothing is active any more the
      // service says so, and takes nothing away (contract §5.4).
      return [elevation, [{ type: 'sendEnd' }]];
    case 'lookUpFailed':
      return retry(elevation, atMs, END_RETRY_MS, event.error);
    default:
      return stay(elevation);
  }
}

/** Whether the service says that the role was ended: silence is no such word. */
const isEndSeen = ({ request }: Elevation, seen: Sighting): boolean =>
  seen.endedAtMs !== undefined ||
  (seen.request !== null && seen.request.id === request?.id && isRevoked(seen.request));

function retry(
  elevation: Elevation,
  atMs: number,
  afterMs: number,
  error: Elevation['error'],
  maxTries = MAX_END_TRIES,
): Step {
  const tries = elevation.tries + 1;
  if (tries > maxTries) return backTo(elevation, atMs, { error });
  return wait(elevation, atMs + afterMs, { tries, error });
}

/** The role still holds: say so, with why it could not be ended. */
function backTo(elevation: Elevation, atMs: number, change: Partial<Elevation> = {}): Step {
  const state = isPending(elevation) ? 'waiting' : 'active';
  const wakeAtMs = state === 'active' ? elevation.endsAtMs : atMs;
  const [next] = enter(elevation, state, atMs, change);
  return wakeAtMs === null ? stay(next) : wait(next, wakeAtMs);
}
