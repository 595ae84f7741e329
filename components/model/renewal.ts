import { type Carriers, mayBeHighImpact } from '../../utils/pim/high-impact';
import type { Item } from '../../utils/pim/item';

/**
 * Whether a role may be renewed by itself: one that was asked for here, so that duration and reason
 * are known, and none that can take over the tenant, as far as that can be known.
 */
export function mayRenew(item: Item | undefined, carriers: Carriers): boolean {
  if (item?.state !== 'active' || item.elsewhere || item.ask.durationMs <= 0) return false;
  return !mayBeHighImpact(item.eligibility, carriers);
}
