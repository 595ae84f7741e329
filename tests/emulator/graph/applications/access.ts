import type { Access } from '../access';
import { directoryAccess } from '../access';
import type { Refusal } from '../answer';
import type { Caller } from '../caller';
import { requestDenied } from '../refusals';
import { type RoleName, roleTemplates } from '../role-templates';

/** Delegated permissions per call, least first (contract §9.7). */
export const applicationAccess = {
  reading: directoryAccess(
    'Application.Read.All',
    'Application.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ),
  writing: directoryAccess('Application.ReadWrite.All', 'Directory.ReadWrite.All'),
  grants: directoryAccess('DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All'),
  readingGrants: directoryAccess(
    'Directory.Read.All',
    'DelegatedPermissionGrant.ReadWrite.All',
    'Directory.ReadWrite.All',
  ),
} satisfies Record<string, Access>;

/** Who may manage applications, and consent for everybody to delegated permissions (contract §9.7). */
const administrators: RoleName[] = [
  'Application Administrator',
  'Cloud Application Administrator',
  'Global Administrator',
  'Privileged Role Administrator',
];

/** Whether one of these roles, given by their template ids, may manage applications. */
export const managesApplications = (roles: string[]): boolean =>
  administrators.some((name) => roles.includes(roleTemplates[name]));

/** Refuses somebody without a role that manages applications, whatever the token's permissions are. */
export const refusedWithoutRole = ({ token }: Caller): Refusal | undefined =>
  managesApplications(token.wids) ? undefined : requestDenied;
