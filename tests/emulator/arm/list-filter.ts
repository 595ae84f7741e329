import type { Refusal } from '../graph/answer';
import { sameId } from '../graph/same-id';
import type { Tenant } from '../world';
import type { AzureScope } from '../world-azure';
import type { ArmCall } from './call';
import { insufficientPermissions } from './refusals';
import { covers, findScope } from './scope';

/** Which rows a filter selects: those of the caller, or those the caller may decide on. */
type ListFilter = 'target' | 'approver';

/**
 * Reads the filter of a list: people see only their own rows, and the filter has to say so (contract
 * §1.3). A filter by status is ignored, as the service does.
 */
export function readListFilter(call: ArmCall): ListFilter | Refusal {
  const filter = call.request.url.searchParams.get('$filter')?.trim() ?? '';
  if (/^as(Target|Requestor|CreatedBy)\(\)/i.test(filter)) return 'target';
  if (/^asApprover\(\)/i.test(filter)) return 'approver';
  const assignee = /^assignedTo\('([^']*)'\)/i.exec(filter)?.[1];
  const { user } = call.caller;
  return assignee !== undefined && sameId(assignee, user.id)
    ? 'target'
    : insufficientPermissions(user);
}

/**
 * The rows that a list at a scope shows: at it, below it and above it, but nothing that is inherited
 * from a management group (contract §1.3). The tenant root shows all.
 */
export function rowsAtScope<T extends { scopeId: string }>(call: ArmCall, rows: T[]): T[] {
  const { scope, caller } = call;
  if (!scope) return rows;
  return rows.filter((row) => {
    const rowScope = findScope(caller.tenant, row.scopeId);
    return rowScope !== undefined && isShownAt(caller.tenant, scope, rowScope);
  });
}

function isShownAt(tenant: Tenant, scope: AzureScope, rowScope: AzureScope): boolean {
  if (covers(tenant, scope, rowScope)) return true;
  return covers(tenant, rowScope, scope) && rowScope.type !== 'managementgroup';
}
