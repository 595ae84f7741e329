import type { Elevation } from '../elevation';
import { stay } from './enter';
import type { Step } from './events';

/**
 * An answer showed that the clock was wrong. What was noted by a clock that was ahead lies in the
 * future now, and what waits for such a moment would wait for hours: both are brought back.
 * @param byMs by how much the clock was moved; negative: it had been ahead
 */
export function moveClock(elevation: Elevation, byMs: number, atMs: number): Step {
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
