import { sameId } from '../graph/same-id';
import type { Tenant, User } from '../world';
import type { AzureRequest } from '../world-azure';
import { policyOf } from './policy-of';

/** Whether a person may decide on a waiting request: named in the policy, and not the requestor. */
export function isApproverOf(tenant: Tenant, user: User, request: AzureRequest): boolean {
  if (request.status !== 'PendingApproval' || sameId(request.holderId, user.id)) return false;
  const { approvers } = policyOf(tenant, request.scopeId, request.roleId);
  return !!approvers?.some(({ id, kind }) => kind === 'user' && sameId(id, user.id));
}
