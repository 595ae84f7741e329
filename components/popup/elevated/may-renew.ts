import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { type Carriers, mayBeHighImpact } from '../../../utils/pim/high-impact';

/**
 * Whether a role may be renewed by itself: one that was asked for here, so that duration and reason
 * are known, and none that can take over the tenant, as far as that can be known.
 */
export function mayRenew(elevation: Elevation | undefined, carriers: Carriers): boolean {
  if (elevation?.state !== 'active' || elevation.elsewhere || elevation.input.durationMs <= 0)
    return false;
  return !mayBeHighImpact(elevation.eligibility, carriers);
}
