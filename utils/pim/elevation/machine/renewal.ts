import type { Elevation } from '../elevation';
import { newElevation } from '../new-elevation';
import { enter } from './enter';
import type { ElevationEvent, Step } from './events';
import { RENEW_DELAY_MS, STALE_INTENT_MS } from './timing';

/** The role ended when it should: a renewal that was asked for begins. */
export function endInTime(
  elevation: Elevation,
  atMs: number,
  change: Partial<Elevation> = {},
): Step {
  const follows = elevation.renewal ? [{ type: 'renew' as const }] : [];
  return enter(elevation, 'ended', atMs, change, [{ type: 'finished' }, ...follows]);
}

/** A worker that died between the end and its renewal begins the renewal again. */
export function whileEnded(elevation: Elevation, event: ElevationEvent): Step {
  return [elevation, event.type === 'resumed' && elevation.renewal ? [{ type: 'renew' }] : []];
}

/**
 * The elevation that renews an ended one: the same role and reason, as long again as is still allowed,
 * sent once PIM has closed the last activation (contract §5.4). It does not renew itself again.
 * @param mayRenew false: the role is high-impact, or may be
 * @param limitMs what its duration may not exceed; 0: it may not be activated any more
 * @returns null when it is not to be sent by itself: one of these, or the end was long ago
 */
export function renewalOf(
  ended: Elevation,
  atMs: number,
  mayRenew: boolean,
  limitMs: number,
): Elevation | null {
  const endedAtMs = ended.endsAtMs ?? ended.sinceMs;
  const stale = atMs - endedAtMs > STALE_INTENT_MS;
  if (!ended.renewal || stale || !mayRenew || limitMs === 0) return null;
  const durationMs = Math.min(ended.input.durationMs, limitMs);
  return {
    ...newElevation(ended.renewal, ended.eligibility, { ...ended.input, durationMs }, atMs),
    state: 'submitting',
    confirmedAtMs: endedAtMs,
    notBeforeMs: Math.max(atMs, endedAtMs + RENEW_DELAY_MS),
    unattended: true,
  };
}
