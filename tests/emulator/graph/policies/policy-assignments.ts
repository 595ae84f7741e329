import { guidOf } from '../../tenants/ids';
import type { Tenant } from '../../world';
import { policyOf } from '../directory/policy-of';
import { groupStore } from '../groups/store';
import { sameId } from '../same-id';
import type { PolicyAssignment } from './policy-assignment-entity';

/** One policy assignment for every directory role. */
function rolePolicies(
  tenant: Tenant,
  scopeType: 'Directory' | 'DirectoryRole',
): PolicyAssignment[] {
  return tenant.roleDefinitions.map(({ id }) => ({
    policyId: `${scopeType}_${tenant.id}_${guidOf(tenant.id, id)}`,
    scopeId: '/',
    scopeType,
    roleDefinitionId: id,
    policy: policyOf(tenant, id),
  }));
}

/** Two policy assignments for a group that is under PIM: one for members, one for owners (contract §4.1). */
function groupPolicies(tenant: Tenant, id: string): PolicyAssignment[] {
  const { policyOf: policyOfGroup } = groupStore(tenant);
  const { eligibilities, assignments } = tenant.pimGroups;
  const known = [...eligibilities, ...assignments].find(({ groupId }) => sameId(groupId, id));
  if (!known) return [];
  const { groupId } = known;
  return (['member', 'owner'] as const).map((accessId) => ({
    policyId: `Group_${groupId}_${guidOf(tenant.id, groupId, accessId)}`,
    scopeId: groupId,
    scopeType: 'Group',
    roleDefinitionId: accessId,
    policy: policyOfGroup({ principalId: '', groupId, accessId }),
  }));
}

/** The policy assignments at a scope; the tenant's scope type has two names (contract §0). */
export function policiesAt(tenant: Tenant, scopeType: string, scopeId: string): PolicyAssignment[] {
  if (sameId(scopeType, 'Group')) return groupPolicies(tenant, scopeId);
  const type = (['Directory', 'DirectoryRole'] as const).find((each) => sameId(each, scopeType));
  return type && scopeId === '/' ? rolePolicies(tenant, type) : [];
}
