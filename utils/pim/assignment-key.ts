import type { AccountKey } from './account';
import type { Surface } from './eligibility';

/**
 * Joins eligible, active and requested rows of the same role at the same scope. Lower case, because
 * the services return ids in either case (contract: casing rules).
 */
export function assignmentKey(
  of: AccountKey,
  surfaceOf: Surface,
  roleId: string,
  scopeId: string,
): string {
  return `${of}|${surfaceOf}|${roleId}|${scopeId}`.toLowerCase();
}
