import type { CloudName } from '../pim/account';
import { clouds } from './clouds';

/** What a token is for. Scopes of two resources never go into one request (AADSTS28000). */
export type Resource = 'graph' | 'arm';

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

/** Full scope names of a resource in a cloud. */
export function scopesOf(resource: Resource, cloud: CloudName): string[] {
  const { graph, arm } = clouds[cloud];
  return resource === 'graph'
    ? graphScopeNames.map((name) => `${graph}/${name}`)
    : [`${arm}/user_impersonation`];
}
