import { policyKey } from '../arm/policy-of';
import type { RolePolicy, Tenant, User } from '../world';
import type { AzureAssignment, AzureEligibility, AzureScope } from '../world-azure';
import { guidOf } from './ids';

/** Adds a management group, by the id in its path. */
export function managementGroup(tenant: Tenant, name: string, parentId: string | null = null) {
  const id = `/providers/Microsoft.Management/managementGroups/${name}`;
  return addScope(tenant, { id, displayName: name, type: 'managementgroup', parentId });
}

export function subscription(tenant: Tenant, displayName: string, parentId: string | null = null) {
  const id = `/subscriptions/${guidOf('subscription', tenant.id, displayName)}`;
  return addScope(tenant, { id, displayName, type: 'subscription', parentId });
}

export function resourceGroup(tenant: Tenant, parent: AzureScope, name: string) {
  const id = `${parent.id}/resourceGroups/${name}`;
  return addScope(tenant, { id, displayName: name, type: 'resourcegroup', parentId: parent.id });
}

/** @param type e.g. `Microsoft.KeyVault/vaults` */
export function resource(tenant: Tenant, parent: AzureScope, type: string, name: string) {
  const id = `${parent.id}/providers/${type}/${name}`;
  return addScope(tenant, { id, displayName: name, type: type.toLowerCase(), parentId: parent.id });
}

function addScope(tenant: Tenant, scope: Omit<AzureScope, 'policiesUnreadable'>): AzureScope {
  const added = { ...scope, policiesUnreadable: false };
  tenant.azure.scopes.push(added);
  return added;
}

type AzureGrant = {
  groupId?: string;
  endsAtMs?: number;
  condition?: string;
  spelling?: AzureEligibility['spelling'];
  /** Differences of the policy of this role at this scope from the tenant's default. */
  policy?: Partial<RolePolicy>;
};

/** Makes a user eligible for an Azure role at a scope. Throws on a role that the tenant does not have. */
export function azureEligible(
  tenant: Tenant,
  user: User,
  roleName: string,
  scope: AzureScope,
  grant: AzureGrant = {},
): AzureEligibility {
  const role = azureRoleOf(tenant, roleName);
  const row: AzureEligibility = {
    scheduleId: guidOf('azure schedule', user.id, role.id, scope.id),
    instanceId: guidOf('azure instance', user.id, role.id, scope.id),
    holderId: user.id,
    groupId: grant.groupId ?? null,
    roleId: role.id,
    scopeId: scope.id,
    startsAtMs: Date.UTC(2026, 0, 12, 8, 30, 41, 270),
    endsAtMs: grant.endsAtMs ?? null,
    condition: grant.condition ?? null,
    spelling: grant.spelling ?? 'plain',
  };
  tenant.azure.eligibilities.push(row);
  if (grant.policy) {
    tenant.azure.policies[policyKey(scope.id, role.id)] = {
      ...tenant.defaultPolicy,
      ...grant.policy,
    };
  }
  return row;
}

/** Gives a user an Azure role at a scope without activation: permanently, unless there is an end. */
export function azureStanding(
  tenant: Tenant,
  user: User,
  roleName: string,
  scope: AzureScope,
  endsAtMs: number | null = null,
): AzureAssignment {
  const role = azureRoleOf(tenant, roleName);
  const row: AzureAssignment = {
    scheduleId: guidOf('azure assignment schedule', user.id, role.id, scope.id),
    instanceId: guidOf('azure assignment instance', user.id, role.id, scope.id),
    holderId: user.id,
    memberType: 'Direct',
    assignmentType: 'Assigned',
    roleId: role.id,
    scopeId: scope.id,
    startsAtMs: Date.UTC(2026, 0, 12, 8, 30, 41, 270),
    endsAtMs,
    condition: null,
    eligibilityId: null,
  };
  tenant.azure.assignments.push(row);
  return row;
}

function azureRoleOf(tenant: Tenant, roleName: string): Tenant['azure']['roles'][number] {
  const role = tenant.azure.roles.find((each) => each.displayName === roleName);
  if (!role) throw new Error(`No Azure role ${roleName} in ${tenant.domain}`);
  return role;
}
