import type { Refusal } from './answer';
import type { Caller } from './caller';
import { licenceRequired, permissionScopeNotGranted } from './pim-refusals';
import { requestDenied } from './refusals';

/** The scopes of a route, of which the token needs one, and whose wording its refusal has. */
export type Access = { service: 'directory' | 'pim'; scopes: string[] };

const anyRole = [
  'RoleManagement.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
];
const anyGroup = ['PrivilegedAccess.Read.AzureADGroup', 'PrivilegedAccess.ReadWrite.AzureADGroup'];

/** Delegated permissions per call, least first (contract §9). */
export const pimAccess = {
  directory: {
    eligibilities: pim(
      'RoleEligibilitySchedule.Read.Directory',
      'RoleEligibilitySchedule.ReadWrite.Directory',
      ...anyRole,
    ),
    assignments: pim(
      'RoleAssignmentSchedule.Read.Directory',
      'RoleAssignmentSchedule.ReadWrite.Directory',
      ...anyRole,
    ),
    /** Reading them needs the write scope too, unlike their documentation says. */
    requests: pim(
      'RoleAssignmentSchedule.ReadWrite.Directory',
      'RoleManagement.ReadWrite.Directory',
    ),
    policies: pim(
      'RoleManagementPolicy.Read.Directory',
      'RoleManagementPolicy.ReadWrite.Directory',
      ...anyRole,
    ),
  },
  groups: {
    eligibilities: pim(
      'PrivilegedEligibilitySchedule.Read.AzureADGroup',
      'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
      ...anyGroup,
    ),
    /** Requests too: here the read scope is enough to read them (contract §9). */
    assignments: pim(
      'PrivilegedAssignmentSchedule.Read.AzureADGroup',
      'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
      ...anyGroup,
    ),
    writing: pim(
      'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
      'PrivilegedAccess.ReadWrite.AzureADGroup',
    ),
    policies: pim(
      'RoleManagementPolicy.Read.AzureADGroup',
      'RoleManagementPolicy.ReadWrite.AzureADGroup',
      'RoleManagement.Read.All',
    ),
  },
};

/** Policies of groups are in one collection with those of roles, but need a permission of their own. */
export function policyAccess(url: URL): Access {
  const ofGroup = /scopeType\s+eq\s+'Group'|roleManagementPolic(?:yAssignments|ies)\/Group_/i;
  const requested = url.pathname + (url.searchParams.get('$filter') ?? '');
  return ofGroup.test(requested) ? pimAccess.groups.policies : pimAccess.directory.policies;
}

/** What lets a token read the names of groups, least first (contract §1.2). */
export const groupNameScopes = ['Group.ReadBasic.All', 'GroupMember.Read.All', 'Group.Read.All'];

/** What the portals' own tokens carry: everything their user may do in the directory. */
const asUser = 'Directory.AccessAsUser.All';

/** Whoever may read roles reads what they are: no role of the caller's is needed. */
export const roleDefinitionScopes = [...anyRole, 'Directory.Read.All'];

export function directoryAccess(...scopes: string[]): Access {
  return { service: 'directory', scopes: [...scopes, asUser] };
}

function pim(...scopes: string[]): Access {
  return { service: 'pim', scopes };
}

/** Whether a token carries one of these delegated permissions. */
export function hasScope({ token }: Caller, scopes: string[]): boolean {
  const granted = token.scp.toLowerCase().split(' ');
  return scopes.some((scope) => granted.includes(scope.toLowerCase()));
}

/** Checks the token's scopes and, for PIM, the tenant's licence. */
export function checkAccess(access: Access, caller: Caller): Refusal | undefined {
  const allowed = hasScope(caller, access.scopes);
  if (access.service === 'directory') return allowed ? undefined : requestDenied;
  if (!allowed) return permissionScopeNotGranted(access.scopes);
  return caller.tenant.licensed ? undefined : licenceRequired;
}
