import type { Resource } from '../../auth/scopes';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { CheckLine } from '../../snapshot/set-up-check';
import { directoryReadScopes, groupsReadScopes } from '../../surfaces/read-scopes';
import { type Permission, permissions } from '../register/permissions';
import { lineOf } from './lines';

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

/** Permissions as they are looked at. */
export const permissionsRunning: CheckLine[] = permissions.map(({ name }) =>
  lineOf('permission', 'running', null, name),
);

/** Whether a permission was granted, by itself or in a wider one. */
function isGranted(name: string, granted: readonly string[]): boolean {
  const names = granted.map((each) => each.toLowerCase());
  return [name, ...(wider[name] ?? [])].some((each) => names.includes(each.toLowerCase()));
}

const ofResource = (resource: Resource): readonly Permission[] =>
  permissions.filter((permission) => permission.resource === resource);

/**
 * A line for each permission of a resource.
 * @param granted null: that is not known
 */
export const permissionLines = (
  resource: Resource,
  granted: readonly string[] | null,
): CheckLine[] =>
  ofResource(resource).map(({ name, optional }) => {
    if (granted === null) return lineOf('permission', 'untold', null, name);
    if (isGranted(name, granted)) return lineOf('permission', 'passed', null, name);
    const error = pimErrorOf('consentMissing', '', { about: name });
    return lineOf('permission', optional ? 'lacking' : 'failed', error, name);
  });

const aboutConsent: PimError['code'][] = [
  'adminConsentNeeded',
  'consentDeclined',
  'consentMissing',
];

/** The same where no token was had: that says something of permissions only where it is about consent. */
export const permissionsWithout = (resource: Resource, error: PimError): CheckLine[] =>
  ofResource(resource).map(({ name, optional }) => {
    const state = aboutConsent.includes(error.code) ? (optional ? 'lacking' : 'failed') : 'untold';
    return lineOf('permission', state, error, name);
  });
