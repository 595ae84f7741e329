import type { AccountKey } from './account';
import type { Surface } from './eligibility';

/**
 * Joins eligible, active and requested rows of the same role at the same scope. In lower case, because
 * the services return ids in either case.
 */
export function assignmentKey(
  account: AccountKey,
  surface: Surface,
  roleId: string,
  scopeId: string,
): string {
  return `${account}|${surface}|${roleId}|${scopeId}`.toLowerCase();
}
