import { instanceId } from '../graph/directory/ids';
import type {
  AppRegistration,
  DirectoryAssignment,
  DirectoryEligibility,
  RolePolicy,
  Tenant,
  User,
} from '../world';
import type { MemberType } from '../world-schedules';
import { emptyAzure } from './empty-azure';
import { guidOf } from './ids';
import { roleDefinitions } from './role-definitions';

/** A role's policy: that of a new tenant, with the given differences. */
export function policyOf(differences: Partial<RolePolicy> = {}): RolePolicy {
  return {
    maximumDuration: 'PT8H',
    enabledRules: ['Justification'],
    authenticationContext: null,
    approvers: null,
    notify: [],
    customExtensionRules: false,
    ...differences,
  };
}

/**
 * A licensed tenant with every built-in role and nothing assigned. Without
 * other domains its initial domain is made from the default one: `contoso.onmicrosoft.com`.
 */
export function tenantOf(
  start: Pick<Tenant, 'id' | 'domain' | 'displayName'> & Partial<Tenant>,
): Tenant {
  return {
    otherDomains: [`${start.domain.split('.')[0]}.onmicrosoft.com`],
    guestsAreRestricted: false,
    licensed: true,
    users: [],
    apps: [],
    roleDefinitions: structuredClone(roleDefinitions),
    administrativeUnits: [],
    groups: [],
    eligibilities: [],
    assignments: [],
    requests: [],
    policies: {},
    defaultPolicy: policyOf(),
    pimGroups: {
      eligibilities: [],
      assignments: [],
      requests: [],
      policies: {},
      carriedRoles: [],
    },
    azure: emptyAzure(),
    ...start,
  };
}

/** A person of a tenant; the id follows from the address. */
export function userOf(displayName: string, upn: string, mfaAtSignIn = true): User {
  return { id: guidOf('user', upn), upn, displayName, mfaAtSignIn };
}

/**
 * An application in a tenant. It is multi-tenant unless another audience is given: the product is in
 * each emulated tenant, and works under `organizations`.
 */
export function appOf(
  clientId: string,
  displayName: string,
  redirectUri: string,
  consented: string[],
  audience: AppRegistration['audience'] = 'AzureADMultipleOrgs',
): AppRegistration {
  return {
    clientId,
    displayName,
    audience,
    redirectUris: [{ uri: redirectUri, type: 'spa' }],
    consented: [...consented],
  };
}

export type Grant = {
  /** Name of an administrative unit; default: the whole tenant. */
  scope?: string;
  via?: MemberType;
  startsAtMs?: number;
  endsAtMs?: number;
  /** Differences of the role's policy from that of a new tenant. */
  policy?: Partial<RolePolicy>;
};

/** Id of a role definition by its name. Throws on a name the tenant doesn't have. */
export function roleIdOf(tenant: Tenant, roleName: string): string {
  const role = tenant.roleDefinitions.find((each) => each.displayName === roleName);
  if (!role) throw new Error(`No role ${roleName} in ${tenant.domain}`);
  return role.id;
}

function scopeIdOf(tenant: Tenant, name: string | undefined): string {
  if (name === undefined) return '/';
  const unit = tenant.administrativeUnits.find((each) => each.displayName === name);
  if (!unit) throw new Error(`No administrative unit ${name} in ${tenant.domain}`);
  return `/administrativeUnits/${unit.id}`;
}

/** Makes a user eligible for a directory role. */
export function eligible(
  tenant: Tenant,
  user: User,
  roleName: string,
  grant: Grant = {},
): DirectoryEligibility {
  const roleDefinitionId = roleIdOf(tenant, roleName);
  const directoryScopeId = scopeIdOf(tenant, grant.scope);
  const row: DirectoryEligibility = {
    scheduleId: guidOf('eligibility', tenant.id, user.id, roleDefinitionId, directoryScopeId),
    instanceId: instanceId(roleDefinitionId, user.id, directoryScopeId, 'eligible'),
    principalId: user.id,
    roleDefinitionId,
    directoryScopeId,
    memberType: grant.via ?? 'Direct',
    startsAtMs: grant.startsAtMs ?? Date.UTC(2026, 0, 5, 9, 12, 7),
    endsAtMs: grant.endsAtMs ?? null,
  };
  tenant.eligibilities.push(row);
  if (grant.policy) tenant.policies[roleDefinitionId] = policyOf(grant.policy);
  return row;
}

/** Gives a user a directory role without activation: permanently, unless the grant has an end. */
export function standing(
  tenant: Tenant,
  user: User,
  roleName: string,
  grant: Omit<Grant, 'policy'> = {},
): DirectoryAssignment {
  const roleDefinitionId = roleIdOf(tenant, roleName);
  const directoryScopeId = scopeIdOf(tenant, grant.scope);
  const row: DirectoryAssignment = {
    scheduleId: guidOf('assignment', tenant.id, user.id, roleDefinitionId, directoryScopeId),
    instanceId: instanceId(roleDefinitionId, user.id, directoryScopeId, 'active'),
    principalId: user.id,
    roleDefinitionId,
    directoryScopeId,
    memberType: grant.via ?? 'Direct',
    assignmentType: 'Assigned',
    startsAtMs: grant.startsAtMs ?? null,
    endsAtMs: grant.endsAtMs ?? null,
  };
  tenant.assignments.push(row);
  return row;
}
