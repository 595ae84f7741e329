import { graphScopeNames, nameScopeNames } from '../../auth/scopes';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { CheckLine } from '../../snapshot/set-up-check';
import { directoryReadScopes, groupsReadScopes } from '../../surfaces/read-scopes';
import { failedLine, lineOf } from './lines';

/** Permissions that include another one: an administrator may have granted those (contract §9.1). */
const wider: Partial<Record<string, readonly string[]>> = {
  'RoleEligibilitySchedule.Read.Directory': directoryReadScopes.eligible,
  'RoleAssignmentSchedule.ReadWrite.Directory': ['RoleManagement.ReadWrite.Directory'],
  'RoleManagementPolicy.Read.Directory': [
    'RoleManagementPolicy.ReadWrite.Directory',
    'RoleManagement.Read.Directory',
    'RoleManagement.ReadWrite.Directory',
    'RoleManagement.Read.All',
  ],
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': groupsReadScopes.eligible,
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup': [
    'PrivilegedAccess.ReadWrite.AzureADGroup',
  ],
  'RoleManagementPolicy.Read.AzureADGroup': ['RoleManagementPolicy.ReadWrite.AzureADGroup'],
  'Group.ReadBasic.All': ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
  'AdministrativeUnit.Read.All': ['AdministrativeUnit.ReadWrite.All', 'Directory.Read.All'],
};

/** The only permission of Azure Resource Manager. */
export const azurePermission = 'user_impersonation';

const graphPermissions: readonly string[] = [...graphScopeNames, ...nameScopeNames];

/** Permissions as they are looked at. */
export const permissionsRunning: CheckLine[] = [...graphPermissions, azurePermission].map((name) =>
  lineOf('permission', 'running', null, name),
);

/** Whether a permission was granted, by itself or in a wider one. */
export function isGranted(name: string, granted: readonly string[]): boolean {
  const names = granted.map((each) => each.toLowerCase());
  return [name, ...(wider[name] ?? [])].some((each) => names.includes(each.toLowerCase()));
}

/**
 * A line for each permission of Graph.
 * @param granted null: that is not known
 */
export const graphPermissionLines = (granted: readonly string[] | null): CheckLine[] =>
  graphPermissions.map((name) => {
    if (granted === null) return lineOf('permission', 'untold', null, name);
    if (isGranted(name, granted)) return lineOf('permission', 'passed', null, name);
    const isOptional = (nameScopeNames as readonly string[]).includes(name);
    const error = pimErrorOf('consentMissing', '', { about: name });
    return lineOf('permission', isOptional ? 'lacking' : 'failed', error, name);
  });

/** The same where no token was had: it says something of permissions only where it is about consent. */
export const permissionsWithout = (names: 'graph' | 'arm', error: PimError): CheckLine[] =>
  (names === 'graph' ? graphPermissions : [azurePermission]).map((name) =>
    aboutConsent.includes(error.code)
      ? failedLine('permission', error, name)
      : lineOf('permission', 'untold', error, name),
  );

const aboutConsent: PimError['code'][] = [
  'adminConsentNeeded',
  'appPermissions',
  'azureMissing',
  'consentDeclined',
  'consentMissing',
];
