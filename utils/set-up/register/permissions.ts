import { graphScopeNames, nameScopeNames, type Resource } from '../../auth/scopes';
import type { Surface } from '../../pim/eligibility';

/** A delegated permission of the application. */
export type Permission = {
  name: string;
  resource: Resource;
  /** What cannot be used without it; null: no single surface. */
  surface: Surface | null;
  /** Whether an administrator may leave it out: only names are missing then. */
  optional: boolean;
};

/** The surface of each, and whether Graph is sure to know it in every cloud (contract §9.4). */
const traits: Record<(typeof graphScopeNames)[number], [Surface | null, everywhere: boolean]> = {
  'User.Read': [null, true],
  'RoleEligibilitySchedule.Read.Directory': ['directory', true],
  'RoleAssignmentSchedule.ReadWrite.Directory': ['directory', true],
  'RoleManagementPolicy.Read.Directory': ['directory', true],
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': ['groups', false],
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup': ['groups', false],
  'RoleManagementPolicy.Read.AzureADGroup': ['groups', false],
};

/** Every permission that Uplift asks for, in the order in which they are shown (contract §9.1). */
export const permissions: readonly Permission[] = [
  ...graphScopeNames.map(
    (name): Permission => ({ name, resource: 'graph', surface: traits[name][0], optional: false }),
  ),
  { name: 'user_impersonation', resource: 'arm', surface: 'azure', optional: false },
  ...nameScopeNames.map(
    (name): Permission => ({ name, resource: 'graph', surface: null, optional: true }),
  ),
];

/** What every sign-in asks for besides: permissions of Graph like the others (contract §9.1). */
export const openIdScopes = ['openid', 'profile', 'offline_access'] as const;

/**
 * The names of the permissions of one resource.
 * @param names whether with those that only show names
 */
export const permissionNames = (resource: Resource, names: boolean): string[] =>
  permissions
    .filter((permission) => permission.resource === resource && (names || !permission.optional))
    .map(({ name }) => name);

/** The permissions of Graph without which registering makes no sense. */
export const essentialNames: readonly string[] = graphScopeNames.filter((name) => traits[name][1]);
