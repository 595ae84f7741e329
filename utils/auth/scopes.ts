import type { CloudName } from '../pim/account';
import { clouds } from './clouds';

/** What tokens are for. Scopes of two resources never go into one request (AADSTS28000). */
export const resources = ['graph', 'arm'] as const;
export type Resource = (typeof resources)[number];

/**
 * The least delegated permissions that list and activate one's own roles (contract §9). Reading
 * one's own requests needs the ReadWrite scope; PIM still decides what it may write.
 */
export const graphScopeNames = [
  'User.Read',
  'RoleEligibilitySchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagementPolicy.Read.Directory',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'RoleManagementPolicy.Read.AzureADGroup',
] as const;

/** Optional: with these the names of groups and administrative units can be read (contract §9.1). */
export const nameScopeNames = ['Group.ReadBasic.All', 'AdministrativeUnit.Read.All'] as const;

const scopeNames: Record<Resource, readonly string[]> = {
  graph: graphScopeNames,
  arm: ['user_impersonation'],
};

/**
 * Asks for whatever was granted, however little that is: named scopes fail all together where one of
 * them was not, and this one prompts only where nothing was granted (contract §9.1).
 */
export const grantedScopes = (resource: Resource, cloud: CloudName): string[] => [
  `${clouds[cloud][resource]}/.default`,
];

/** Asks for everything that is used, by name: the window then asks for what is missing. */
export const namedScopes = (resource: Resource, cloud: CloudName): string[] =>
  scopeNames[resource].map((name) => `${clouds[cloud][resource]}/${name}`);

/** Short names in a list of scopes, without those that only ask. */
export const shortScopeNames = (scopes: string[]): string[] =>
  scopes
    .map((scope) => scope.slice(scope.lastIndexOf('/') + 1))
    .filter((name) => name !== '' && name !== '.default');
