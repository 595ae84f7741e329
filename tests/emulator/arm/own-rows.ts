import type { Refusal } from '../graph/answer';
import { sameId } from '../graph/same-id';
import type { Tenant } from '../world';
import type { AzureScope } from '../world-azure';
import type { ArmCall } from './call';
import { insufficientPermissions } from './refusals';
import { covers, findScope } from './scope';

/** Whose rows a filter asks for. */
type Whose = 'target' | 'approver';

/**
 * Reads the filter of a list: people see only what is theirs, and must say so (contract §1.3). A
 * filter by status is ignored, as the service does.
 */
export function whose(call: ArmCall): Whose | Refusal {
  const filter = call.request.url.searchParams.get('$filter')?.trim() ?? '';
  if (/^as(Target|Requestor|CreatedBy)\(\)/i.test(filter)) return 'target';
  if (/^asApprover\(\)/i.test(filter)) return 'approver';
  const of = /^assignedTo\('([^']*)'\)/i.exec(filter)?.[1];
  const { user } = call.caller;
  return of !== undefined && sameId(of, user.id) ? 'target' : insufficientPermissions(user);
}

/**
 * Rows that a list at a scope shows: at it, below it and above it, but nothing that a management
 * group passes down (contract §1.3). The tenant root has all.
 */
export function atScope<T extends { scopeId: string }>(call: ArmCall, rows: T[]): T[] {
  const { scope, caller } = call;
  if (!scope) return rows;
  return rows.filter((row) => {
    const own = findScope(caller.tenant, row.scopeId);
    return own !== undefined && isShownAt(caller.tenant, scope, own);
  });
}

function isShownAt(tenant: Tenant, scope: AzureScope, own: AzureScope): boolean {
  if (covers(tenant, scope, own)) return true;
  return covers(tenant, own, scope) && own.type !== 'managementgroup';
}
