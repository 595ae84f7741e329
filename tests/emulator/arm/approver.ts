import { mayApprove } from '../approvers';
import { sameId } from '../graph/same-id';
import type { Tenant, User } from '../world';
import type { AzureRequest } from '../world-azure';
import { policyOf } from './policy-of';

/** Whether a person may decide on a waiting request: an approver of its policy, and not the requestor. */
export function isApproverOf(tenant: Tenant, user: User, request: AzureRequest): boolean {
  if (request.status !== 'PendingApproval' || sameId(request.holderId, user.id)) return false;
  return mayApprove(tenant, user, policyOf(tenant, request.scopeId, request.roleId));
}
