import type { Activation } from '../pim/activation';
import type { Elevation } from '../pim/elevation/elevation';
import { LIST_LAG_MS } from '../pim/elevation/machine/timing';
import { isOver } from '../pim/elevation/with-elevations';

/**
 * What is active by a fresh list and by our own elevations, which know better than a list that lags what
 * was just activated or ended here (contract §2).
 */
export function heldActivations(
  listed: Activation[],
  elevations: Elevation[],
  nowMs: number,
): Activation[] {
  const recent = elevations.filter((elevation) => nowMs - elevation.sinceMs < LIST_LAG_MS);
  const standing = listed.filter((row) => !(row.kind === 'activated' && isOver(row, recent)));
  // Whatever its age: one list alone ends nothing, it is looked up first.
  const missing = elevations
    .filter((elevation) => elevation.state === 'active' || elevation.state === 'ending')
    .filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > nowMs)
    .filter((elevation) => !standing.some((row) => isActivated(row, elevation.eligibility.key)));
  return [...standing, ...missing.map(toActivation)];
}

/** Whether a row is a just-in-time activation of this key. */
export const isActivated = (row: Activation, key: string): boolean =>
  row.key === key && row.kind === 'activated';

/** The activation an active elevation stands for. */
export function toActivation(elevation: Elevation): Activation {
  const { key, account, surface, role, scope, via } = elevation.eligibility;
  const { startsAtMs, endsAtMs } = elevation;
  return { key, account, surface, role, scope, via, startsAtMs, endsAtMs, kind: 'activated' };
}
