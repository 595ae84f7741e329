import type { DirectoryAssignment, Tenant } from '../../world';
import { carriedAssignments } from '../groups/carried-assignments';

/**
 * Every directory role somebody holds at a moment, through groups too. Expired rows are swept by the
 * life cycle, a few seconds late as in reality.
 */
export function heldAssignments(tenant: Tenant, nowMs: number): DirectoryAssignment[] {
  const own = tenant.assignments.filter(({ startsAtMs }) => (startsAtMs ?? 0) <= nowMs);
  return [...own, ...carriedAssignments(tenant)];
}
