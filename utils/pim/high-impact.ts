import type { Eligibility } from './eligibility';

/**
 * Directory roles whose holder can take over the tenant: Global, Privileged Role, Privileged
 * Authentication, Security, Conditional Access, Hybrid Identity, Application and Cloud Application
 * Administrator. Microsoft's `isPrivileged` is too wide for this (35 roles).
 */
const directoryRoles = new Set([
  '62e90394-69f5-4237-9190-012177145e10',
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  '158c047a-c907-4556-b7ef-446551a6b5f7',
]);

/** Azure: Owner, User Access Administrator, Role Based Access Control Administrator. */
const azureRoles = new Set([
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
]);
const wideAzureScopes = new Set(['tenant', 'managementGroup', 'subscription']);

/**
 * Whether a role is never activated by one click and never renewed by itself.
 * Groups: ownership counts; role-assignable groups are known to the surface, not here.
 */
export function isHighImpact(of: Pick<Eligibility, 'surface' | 'role' | 'scope'>): boolean {
  const roleId = (of.role.templateId ?? of.role.id).toLowerCase();
  if (of.surface === 'directory') return directoryRoles.has(roleId);
  if (of.surface === 'groups') return roleId === 'owner';
  const guid = roleId.slice(roleId.lastIndexOf('/') + 1);
  return azureRoles.has(guid) && wideAzureScopes.has(of.scope.kind);
}
