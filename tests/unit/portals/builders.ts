import { accountKey } from '../../../utils/pim/account-key';
import type { Activation } from '../../../utils/pim/activation';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import type { Eligibility, Scope } from '../../../utils/pim/eligibility';
import { resourceScopeKind } from '../../../utils/pim/resource-scope-kind';
import { buildPageData } from '../../../utils/portals/build/build-data';
import { type RoleName, roleIds } from '../../../utils/portals/roles/role-ids';
import type { AccountLists } from '../../../utils/portals/tab/page-context';

/** The page data as it ships. */
export const data = await buildPageData();

export const ana = {
  homeAccountId: 'a.t',
  tenantId: '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
  objectId: '11111111-1111-4111-8111-111111111111',
  username: 'ana@contoso.com',
  name: 'Ana Ruiz',
  cloud: 'global' as const,
  tenant: { name: 'Contoso', domains: ['contoso.com', 'contoso.onmicrosoft.com'] },
};
export const anaElsewhere = {
  ...ana,
  tenant: { name: 'Fabrikam', domains: ['fabrikam.com', 'fabrikam.onmicrosoft.com'] },
  tenantId: '6f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e91',
  username: 'ana.ruiz@fabrikam.com',
};

const wholeTenant: Scope = { id: '/', name: '', kind: 'tenant' };
export const unit: Scope = {
  id: '/administrativeUnits/1',
  name: 'Madrid',
  kind: 'administrativeUnit',
};

/** An eligible directory role of Ana's. */
export function eligible(name: RoleName, scope: Scope = wholeTenant): Eligibility {
  const id = roleIds[name];
  const account = accountKey(ana);
  return {
    key: assignmentKey(account, 'directory', id, scope.id),
    account,
    surface: 'directory',
    role: { id, name, templateId: id },
    scope,
    via: 'direct',
    endsAtMs: null,
  };
}

/** An active directory role of Ana's. */
export function active(
  name: RoleName,
  { startsAtMs = 0, endsAtMs = null as number | null, scope = wholeTenant } = {},
): Activation {
  const { endsAtMs: _, ...same } = eligible(name, scope);
  return { ...same, startsAtMs, endsAtMs, kind: 'activated' };
}

/** An eligible Azure role of Ana's. */
export function azureRole(name: string, id: string): Eligibility {
  const account = accountKey(ana);
  return {
    key: assignmentKey(account, 'azure', name, id),
    account,
    surface: 'azure',
    role: { id: `${id}/roleDefinitions/${name}`, name },
    scope: { id, name: id.slice(id.lastIndexOf('/') + 1), kind: resourceScopeKind(id) },
    via: 'direct',
    endsAtMs: null,
  };
}

/** A group Ana may become a member or owner of. */
export function group(name: string, access: 'member' | 'owner' = 'member'): Eligibility {
  const account = accountKey(ana);
  return {
    key: assignmentKey(account, 'groups', access, name),
    account,
    surface: 'groups',
    role: { id: access, name: access },
    scope: { id: `id-of-${name}`, name, kind: 'group' },
    via: 'direct',
    endsAtMs: null,
  };
}

/** Ana's lists. */
export function listed(
  eligibilities: Eligibility[],
  activations: Activation[] = [],
  updatedAtMs: number | null = 0,
): AccountLists {
  return { account: ana, updatedAtMs, eligibilities, activations };
}

/** The role names of these keys. */
export const named = (list: { key: string }[]): string[] =>
  list.map(({ key }) => {
    const name = (Object.keys(roleIds) as RoleName[]).find((role) => key.includes(roleIds[role]));
    return name ?? key;
  });

export const pages = {
  home: 'https://entra.microsoft.com/#home',
  signIns: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
  policies:
    'https://entra.microsoft.com/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
  users:
    'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
  denied: 'https://entra.microsoft.com/#view/HubsExtension/UnauthorizedAssetBlade',
  activeUsers: 'https://admin.microsoft.com/Adminportal/Home#/users',
};
