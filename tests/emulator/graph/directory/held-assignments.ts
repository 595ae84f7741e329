import type { DirectoryAssignment, Tenant } from '../../world';
import { carriedAssignments } from '../groups/carried-assignments';

/**
 * Every directory role that somebody holds at a moment, through groups too. The life cycle removes
 * expired rows, a few seconds late as the service does.
 */
export function heldAssignments(tenant: Tenant, nowMs: number): DirectoryAssignment[] {
  const own = tenant.assignments.filter(({ startsAtMs }) => (startsAtMs ?? 0) <= nowMs);
  return [...own, ...carriedAssignments(tenant)];
}
