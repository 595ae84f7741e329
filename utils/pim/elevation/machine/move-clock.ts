import type { Elevation } from '../elevation';
import { enter, stay, wait } from './enter';
import type { Step } from './events';

/**
 * An answer showed that the clock was wrong. What was noted by a clock that was ahead lies in the
 * future now, and what waits for such a moment would wait for hours: both are brought back.
 * @param byMs by how much the clock was moved; negative: it had been ahead
 */
export function moveClock(elevation: Elevation, byMs: number, atMs: number): Step {
  const revived = byMs < 0 && revive(elevation, atMs);
  if (revived) return revived;
  const { sentAtMs, waitedUntilMs, notBeforeMs } = elevation;
  const noted = (ms: number): number => Math.min(ms, atMs);
  return stay({
    ...elevation,
    createdAtMs: noted(elevation.createdAtMs),
    sinceMs: noted(elevation.sinceMs),
    confirmedAtMs: noted(elevation.confirmedAtMs),
    sentAtMs: sentAtMs === null ? null : noted(sentAtMs),
    ...(waitedUntilMs && { waitedUntilMs: noted(waitedUntilMs) }),
    notBeforeMs: notBeforeMs === null ? null : broughtBack(elevation, notBeforeMs, byMs, atMs),
  });
}

/**
 * A role that ended by the clock alone holds still where the clock was ahead of its end.
 * @returns undefined where it ended in another way, or is over by the right clock, too
 */
function revive(elevation: Elevation, atMs: number): Step | undefined {
  const { state, endsAtMs, sinceMs, startsAtMs, endNoticed } = elevation;
  if (state !== 'ended' || endNoticed || endsAtMs === null) return undefined;
  // Whoever ends a role does so before its end.
  if (sinceMs < endsAtMs || endsAtMs <= atMs) return undefined;
  const [active] = enter(elevation, 'active', Math.min(startsAtMs ?? atMs, atMs));
  const [next, waits] = wait(active, endsAtMs);
  return [next, [{ type: 'becameActive' }, ...waits]];
}

/** The moment that is waited for. Start and end are the service's own, and right by any clock. */
function broughtBack(
  { startsAtMs, endsAtMs }: Elevation,
  untilMs: number,
  byMs: number,
  atMs: number,
): number {
  const isOfService = untilMs === startsAtMs || untilMs === endsAtMs;
  const movedMs = untilMs + byMs;
  return !isOfService && byMs < 0 && movedMs >= atMs ? movedMs : untilMs;
}
