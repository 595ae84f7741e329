/** What is listed of a surface, and the scopes of which one lets it be read. */
export type ReadScopes = Record<'eligible' | 'active' | 'requests', readonly string[]>;

/**
 * Whether the scopes that were granted let a surface be listed: where they do not, its calls would only
 * be refused. Scopes that are not known count as granted: then the service says so.
 */
export function mayList(scopes: ReadScopes, granted: readonly string[] | null): boolean {
  if (granted === null) return true;
  const names = new Set(granted.map((name) => name.toLowerCase()));
  return Object.values(scopes).every((any) => any.some((name) => names.has(name.toLowerCase())));
}

/** The permissions that read a list, least first; the wider ones are an administrator's to grant, too. */
const anyRole = [
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
];
const directoryAssignments = [
  'RoleAssignmentSchedule.Read.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  ...anyRole,
];
const anyGroup = ['PrivilegedAccess.Read.AzureADGroup', 'PrivilegedAccess.ReadWrite.AzureADGroup'];
const groupAssignments = [
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  ...anyGroup,
];

/** Scopes by which the lists of directory roles can be read (contract §9.1). */
export const directoryReadScopes: ReadScopes = {
  eligible: [
    'RoleEligibilitySchedule.Read.Directory',
    'RoleEligibilitySchedule.ReadWrite.Directory',
    ...anyRole,
  ],
  active: directoryAssignments,
  // Published; that the service wants the write scope is left to it.
  requests: directoryAssignments,
};

/** Scopes by which the lists of groups can be read (contract §9.1). */
export const groupsReadScopes: ReadScopes = {
  eligible: [
    'PrivilegedEligibilitySchedule.Read.AzureADGroup',
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
    ...anyGroup,
  ],
  active: groupAssignments,
  requests: groupAssignments,
};

const azure = ['user_impersonation'];
/** The only scope that Azure Resource Manager has. */
export const azureReadScopes: ReadScopes = { eligible: azure, active: azure, requests: azure };
