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

const scopeNames: Record<Resource, readonly string[]> = {
  graph: graphScopeNames,
  arm: ['user_impersonation'],
};

/** Full scope names of a resource in a cloud. */
export const scopesOf = (resource: Resource, cloud: CloudName): string[] =>
  scopeNames[resource].map((name) => `${clouds[cloud][resource]}/${name}`);
