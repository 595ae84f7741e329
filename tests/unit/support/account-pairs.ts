import { domainsOf, initialDomain } from '../../emulator/domains';
import { addressOf, personIdOf } from '../../emulator/persons';
import { eligible, policyOf, roleIdOf } from '../../emulator/tenants/build';
import { azureEligible, subscription } from '../../emulator/tenants/build-azure';
import { eligibleGroup } from '../../emulator/tenants/build-groups';
import { guidOf } from '../../emulator/tenants/ids';
import { mspTenants } from '../../emulator/tenants/msp';
import { heldBySeveral } from '../../emulator/tenants/several';
import { severalTenants } from '../../emulator/tenants/several-tenants';
import type { Tenant, User } from '../../emulator/world';

/** An account in the emulator: a user in a tenant. */
export type Person = { tenant: Tenant; user: User };

/** A role that needs approval, so that its request waits and can be cancelled. */
export const roleWithApproval = 'License Administrator';
/** Each step has a role of its own, so that no step keeps another from being done. */
const rolesOfSteps = [
  ...['SharePoint Administrator', 'Printer Administrator', roleWithApproval],
  ...[
    'Teams Administrator',
    'Groups Administrator',
    'Search Administrator',
    'Kaizala Administrator',
  ],
  ...['Power Platform Administrator', 'Desktop Analytics Administrator'],
];

/** Makes everybody eligible for what the world `several` gives, and for the steps' own roles. */
function withRolesOfSteps(tenants: Tenant[]): Tenant[] {
  for (const tenant of tenants) {
    const { roles, group, azureRole } = heldBySeveral;
    const isPlain = tenant.groups.length === 0;
    const production = tenant.azure.scopes[0] ?? subscription(tenant, heldBySeveral.subscription);
    for (const user of tenant.users) {
      const held = tenant.eligibilities.filter((row) => row.principalId === user.id);
      const ids = held.map(({ roleDefinitionId }) => roleDefinitionId);
      const wanted = [...roles, ...rolesOfSteps];
      const missing = wanted.filter((role) => !ids.includes(roleIdOf(tenant, role)));
      for (const role of missing) eligible(tenant, user, role);
      if (isPlain) eligibleGroup(tenant, user, group, 'member', { policy: {} });
      if (isPlain) azureEligible(tenant, user, azureRole, production, { policy: {} });
    }
    const approvers = [{ id: guidOf('user', 'boss'), kind: 'user' as const, description: 'Boss' }];
    tenant.policies[roleIdOf(tenant, roleWithApproval)] = policyOf({ approvers });
  }
  return tenants;
}

/** The worlds of the pairs. In *closed* tenants guests may not read the tenant's name. */
export const pairWorlds = {
  several: () => withRolesOfSteps(severalTenants()),
  closed: () =>
    withRolesOfSteps(severalTenants()).map((tenant) => ({ ...tenant, guestsAreRestricted: true })),
  msp: () => withRolesOfSteps(mspTenants()).slice(0, 3),
} satisfies Record<string, () => Tenant[]>;
export type PairWorld = keyof typeof pairWorlds;

/** Everybody in these tenants who can sign in. */
export const peopleIn = (tenants: Tenant[]): Person[] =>
  tenants.flatMap((tenant) =>
    tenant.users
      .filter(({ id }) => tenant.eligibilities.some((row) => row.principalId === id))
      .map((user) => ({ tenant, user })),
  );

const isGuest = ({ user }: Person): boolean => user.home !== undefined;
const addressIn = ({ user }: Person): string => addressOf(user);

/** How two accounts are related. Each such relation is a reason to mistake one for the other. */
export function relationsOf(own: Person, other: Person): string[] {
  const same = (text: (person: Person) => string): boolean => text(own) === text(other);
  const relations = {
    'of one tenant': same(({ tenant }) => tenant.id),
    'of two tenants': !same(({ tenant }) => tenant.id),
    'one person': same(({ user }) => personIdOf(user)),
    'two people': !same(({ user }) => personIdOf(user)),
    'of one user name': same(addressIn),
    'people of one name': same(({ user }) => user.displayName) && !same(({ user }) => user.id),
    'two tenants of one name':
      same(({ tenant }) => tenant.displayName) && !same(({ tenant }) => tenant.id),
  };
  const where = (person: Person): string => (isGuest(person) ? 'a guest' : 'at home');
  const holding = Object.entries(relations).flatMap(([relation, holds]) =>
    holds ? [relation] : [],
  );
  return [...holding, `${where(own)} beside one ${where(other)}`];
}

/** Whether this person may not read the name of their tenant. */
export const isTenantUnread = (person: Person): boolean =>
  person.tenant.guestsAreRestricted && isGuest(person);

/**
 * The account tag that must stand with a button, by the names of the emulated tenants. It is computed
 * here independently, so that the extension's tags are compared with it.
 */
export function expectedTag(own: Person, all: Person[]): string {
  const others = all.filter(({ user }) => user.id !== own.user.id);
  const colleagues = others.filter(({ tenant }) => tenant.id === own.tenant.id);
  const elsewhere = others.filter(({ tenant }) => tenant.id !== own.tenant.id);
  const tenantName = (person: Person): string =>
    isTenantUnread(person) ? `tenant ${person.tenant.id.slice(0, 8)}` : person.tenant.displayName;
  const isShared = elsewhere.some((other) => tenantName(other) === tenantName(own));
  const tenant = isShared ? `${tenantName(own)} (${own.tenant.domain})` : tenantName(own);
  return [
    ...(colleagues.length ? [addressIn(own)] : []),
    ...(elsewhere.length ? [tenant] : []),
  ].join(' · ');
}

/** The person whom a text names. Throws where it names nobody or several. */
export function personNamedIn(text: string, all: Person[]): Person {
  const named = all.filter((person) => text.includes(expectedTag(person, all)));
  if (named.length !== 1) {
    const tags = all.map((person) => expectedTag(person, all)).join('” or “');
    throw new Error(`“${text}” names ${named.length} of “${tags}”`);
  }
  return named[0]!;
}

const entra = 'https://entra.microsoft.com';
const iam = 'view/Microsoft_AAD_IAM';
const logs = `${iam}/AuditLogList.ReactView`;

/** Addresses of pages that need a directory role, for each form in which they name the tenant. */
export const addressForms: Record<string, (tenant: Tenant) => string> = {
  '#@domain': ({ domain }) => `${entra}/#@${domain}/${logs}`,
  '#@initial domain': (tenant) => `${entra}/#@${initialDomain(tenant)}/${logs}`,
  '#@the last domain': (tenant) => `${entra}/#@${domainsOf(tenant).at(-1)}/${logs}`,
  '#@id': ({ id }) => `${entra}/#@${id.toUpperCase()}/${logs}`,
  '/domain': ({ domain }) => `${entra}/${domain}#${logs}`,
  '/id': ({ id }) => `${entra}/${id}/#${logs}`,
  '?tid=': ({ id }) => `https://security.microsoft.com/homepage?tid=${id}`,
  '?ctid=': ({ id }) => `https://admin.microsoft.com/?CTID=${id}#/SharedMailbox`,
  '?tenant=': ({ domain }) => `https://portal.azure.com/?tenant=${domain}#${logs}`,
  '?tenantId=': ({ id }) => `${entra}/?tenantId=${id}#${logs}`,
  '?delegatedOrg=': (tenant) =>
    `https://admin.exchange.microsoft.com/?delegatedOrg=${initialDomain(tenant)}#/messagetrace`,
  'SharePoint’s host': (tenant) =>
    `https://${initialDomain(tenant).split('.')[0]}-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/sharing`,
};

/** A page that a group's role opens. */
export const groupPage = ({ domain }: Tenant): string =>
  `https://intune.microsoft.com/#@${domain}/view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/companyPortalBranding`;
export const azurePage = ({ domain, azure }: Tenant): string =>
  `https://portal.azure.com/#@${domain}${azure.scopes[0] ? `/resource${azure.scopes[0].id}/overview` : ''}`;
/** A page that needs a directory role, and whose address names no tenant. */
export const pageWithoutTenant = `${entra}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/DeletedUsers`;
export const printersPage = ({ domain }: Tenant): string =>
  `https://portal.azure.com/#@${domain}/view/Universal_Print/MainMenuBlade/~/Printers`;
export const foreignPage = `${entra}/#@somebody-else.example/${logs}`;

/** The setting that the group for which everybody is eligible carries the role that `groupPage` needs. */
export const carriesSetting = (tenants: Tenant[]): Record<string, string[]> =>
  Object.fromEntries(
    tenants
      .flatMap(({ groups }) => groups)
      .filter(({ displayName }) => displayName === heldBySeveral.group)
      .map(({ id }) => [id, ['Intune Administrator']]),
  );

/**
 * Distributes steps over pairs so that every step is done with every relation: a pair gets the steps
 * that were done least with its relations.
 * @param exclusive steps of which a pair gets only one
 */
export function distributeSteps<Step extends string>(
  pairs: Person[][],
  steps: readonly Step[],
  { perPair, exclusive }: { perPair: number; exclusive: Step[][] },
): Step[][] {
  const done: Record<string, number> = {};
  return pairs.map(([own, other]) => {
    const relations = relationsOf(own!, other!);
    const timesDone = (step: Step): number[] =>
      relations.map((relation) => done[`${relation}: ${step}`] ?? 0).sort((a, b) => a - b);
    const wanted = steps
      .map((step, index) => ({ step, index, counts: timesDone(step) }))
      .sort(
        (a, b) =>
          a.counts[0]! - b.counts[0]! || sumOf(a.counts) - sumOf(b.counts) || a.index - b.index,
      );
    const taken: Step[] = [];
    for (const { step } of wanted) {
      const isExcluded = exclusive.some(
        (group) => group.includes(step) && group.some((other) => taken.includes(other)),
      );
      if (!isExcluded && taken.length < perPair) taken.push(step);
    }
    for (const relation of relations) {
      for (const step of taken) {
        const name = `${relation}: ${step}`;
        done[name] = (done[name] ?? 0) + 1;
      }
    }
    return taken;
  });
}

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);
