import type { Eligibility } from './eligibility';

/**
 * Directory roles whose holder can take over the tenant: Global, Privileged Role, Privileged
 * Authentication, Security, Conditional Access, Hybrid Identity, Application and Cloud Application
 * Administrator. Microsoft's `isPrivileged` is too wide for this (35 roles).
 */
const directoryRoles = new Map([
  ['62e90394-69f5-4237-9190-012177145e10', 'global administrator'],
  ['e8611ab8-c189-46e8-94e1-60213ab1f814', 'privileged role administrator'],
  ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'privileged authentication administrator'],
  ['194ae4cb-b126-40b2-bd5b-6091b380977d', 'security administrator'],
  ['b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'conditional access administrator'],
  ['8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', 'hybrid identity administrator'],
  ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'application administrator'],
  ['158c047a-c907-4556-b7ef-446551a6b5f7', 'cloud application administrator'],
]);

/** Azure: whoever holds one of these may give any Azure role to anybody. */
const azureRoles = new Map([
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'owner'],
  ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'user access administrator'],
  ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'role based access control administrator'],
]);
const wideAzureScopes = new Set(['tenant', 'managementGroup', 'subscription']);

type Held = Pick<Eligibility, 'surface' | 'role' | 'scope'>;

/** What groups and custom roles are said to carry: role names or ids, by the id or name of each. */
export type Carries = Record<string, string[]>;
/** Ids and names, in lower case, of what is said to carry a high-impact role. */
export type Carriers = ReadonlySet<string>;

const fold = (text: string): string => text.trim().toLowerCase();
const lastOf = (id: string): string => fold(id.slice(id.lastIndexOf('/') + 1));

/** Every name and id that stands for a high-impact role where somebody says what a group carries. */
const spokenRefs = new Set([
  ...[...directoryRoles, ...azureRoles].flatMap(([id]) => id),
  ...directoryRoles.values(),
  ...[...azureRoles.values()].flatMap((name) => [name, `azure:${name}`]),
]);

/**
 * Reads the settings' `carries` for what counts as a high-impact role. A group may be said to carry a
 * custom role which in turn is said to carry one.
 */
export function carriersOf(carries: Carries): Carriers {
  const carriers = new Set<string>();
  const isPrivileged = (ref: string): boolean => {
    const wanted = fold(ref).replace(/:\s+/, ':');
    return spokenRefs.has(lastOf(wanted)) || spokenRefs.has(wanted) || carriers.has(wanted);
  };
  for (let before = -1; before < carriers.size; ) {
    before = carriers.size;
    for (const [name, refs] of Object.entries(carries)) {
      if (refs.some(isPrivileged)) carriers.add(fold(name));
    }
  }
  return carriers;
}

/**
 * Whether a role is never activated by one click and never renewed by itself: it is one of those
 * above, owns a group, or brings one of them: a group that can hold directory roles, and what is said
 * to carry such a role.
 */
export function isHighImpact(held: Held, carriers: Carriers): boolean {
  const { surface, role, scope } = held;
  const roleId = lastOf(role.id);
  if (surface === 'directory') {
    // What is sent is the id: no other id beside it may speak for it.
    const ids = [roleId, lastOf(role.templateId ?? role.id)];
    return ids.some((id) => directoryRoles.has(id)) || isSaidToCarry(held, carriers);
  }
  if (surface === 'groups') {
    return roleId === 'owner' || scope.roleAssignable === true || isSaidToCarry(held, carriers);
  }
  const isWide = wideAzureScopes.has(scope.kind);
  return isWide && (azureRoles.has(roleId) || isSaidToCarry(held, carriers));
}

/**
 * The same, where nobody is there to look: a group of which it could not be read whether it can hold
 * directory roles counts as one that can.
 */
export function mayBeHighImpact(held: Held, carriers: Carriers): boolean {
  const isUnknown = held.surface === 'groups' && held.scope.roleAssignable === undefined;
  return isUnknown || isHighImpact(held, carriers);
}

function isSaidToCarry({ surface, role, scope }: Held, carriers: Carriers): boolean {
  const { id, name } = surface === 'groups' ? scope : role;
  return carriers.has(lastOf(id)) || carriers.has(fold(name));
}
