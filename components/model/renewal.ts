import { isHighImpact } from '../../utils/pim/high-impact';
import type { Item } from '../../utils/pim/item';

/**
 * Whether a role may be renewed by itself: one that was asked for here, so that duration and reason
 * are known, and none that can take over the tenant.
 */
export function mayRenew(item: Item | undefined): boolean {
  return item?.state === 'active' && item.ask.durationMs > 0 && !isHighImpact(item.eligibility);
}
