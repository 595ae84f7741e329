import { MINUTE_MS } from '../../pim/duration';
import type { Elevation, ElevationState } from '../../pim/elevation/elevation';
import { underWayStates } from '../../pim/elevation/states';

/** States in which a call or a window is in the air: a killed worker must come back for them. */
const inTheAir = new Set<ElevationState>([...underWayStates, 'ending']);

/**
 * When the worker has to be awake next for the journal's sake.
 * @returns null when nothing is under way, so that an idle worker stays asleep
 */
export function nextWakeMs(elevations: Elevation[], nowMs: number): number | null {
  const times = elevations.flatMap((elevation) => {
    if (elevation.notBeforeMs !== null) return [elevation.notBeforeMs];
    return inTheAir.has(elevation.state) ? [nowMs + MINUTE_MS / 2] : [];
  });
  return times.length ? Math.min(...times) : null;
}
