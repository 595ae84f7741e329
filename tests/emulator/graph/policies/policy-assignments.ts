import { guidOf } from '../../tenants/ids';
import type { Tenant } from '../../world';
import { policyOf } from '../directory/policy-of';
import { groupBooks } from '../groups/books';
import { sameId } from '../same-id';
import type { PolicyAssignment } from './policy-assignment-entity';

/** One for every directory role. */
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

/** Two for a group that is under PIM: one for members, one for owners (contract §4.1). */
function groupPolicies(tenant: Tenant, id: string): PolicyAssignment[] {
  const { policyOf: policyOfGroup } = groupBooks(tenant);
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

/** What a scope of one type has; both names of the tenant's type are served (contract §0). */
export function policiesAt(tenant: Tenant, scopeType: string, scopeId: string): PolicyAssignment[] {
  if (sameId(scopeType, 'Group')) return groupPolicies(tenant, scopeId);
  const type = (['Directory', 'DirectoryRole'] as const).find((each) => sameId(each, scopeType));
  return type && scopeId === '/' ? rolePolicies(tenant, type) : [];
}
