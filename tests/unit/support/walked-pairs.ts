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

/** Somebody as the emulated Microsoft knows them, in one tenant. */
export type Person = { tenant: Tenant; user: User };

/** Asks for approval, so that it waits and can be cancelled. */
export const waitingRole = 'License Administrator';
/** Each way has a role of its own, so that none stands in another's: three for pages, and for rows. */
const ownRoles = [
  ...['SharePoint Administrator', 'Printer Administrator', waitingRole],
  ...[
    'Teams Administrator',
    'Groups Administrator',
    'Search Administrator',
    'Kaizala Administrator',
  ],
  ...['Power Platform Administrator', 'Desktop Analytics Administrator'],
];

/** Everybody holds what the world `several` gives, and the walk's own roles. */
function walked(tenants: Tenant[]): Tenant[] {
  for (const tenant of tenants) {
    const { roles, group, azureRole } = heldBySeveral;
    const isPlain = tenant.groups.length === 0;
    const production = tenant.azure.scopes[0] ?? subscription(tenant, heldBySeveral.subscription);
    for (const user of tenant.users) {
      const held = tenant.eligibilities.filter((row) => row.principalId === user.id);
      const ids = held.map(({ roleDefinitionId }) => roleDefinitionId);
      const wanted = [...roles, ...ownRoles];
      const missing = wanted.filter((role) => !ids.includes(roleIdOf(tenant, role)));
      for (const role of missing) eligible(tenant, user, role);
      if (isPlain) eligibleGroup(tenant, user, group, 'member', { policy: {} });
      if (isPlain) azureEligible(tenant, user, azureRole, production, { policy: {} });
    }
    const approvers = [{ id: guidOf('user', 'boss'), kind: 'user' as const, description: 'Boss' }];
    tenant.policies[roleIdOf(tenant, waitingRole)] = policyOf({ approvers });
  }
  return tenants;
}

/** The worlds that are walked. In *closed* tenants guests may not read what the tenant is called. */
export const walkedWorlds = {
  several: () => walked(severalTenants()),
  closed: () =>
    walked(severalTenants()).map((tenant) => ({ ...tenant, guestsAreRestricted: true })),
  msp: () => walked(mspTenants()).slice(0, 3),
} satisfies Record<string, () => Tenant[]>;
export type WalkedWorld = keyof typeof walkedWorlds;

/** Everybody of a world that may be signed in. */
export const peopleIn = (tenants: Tenant[]): Person[] =>
  tenants.flatMap((tenant) =>
    tenant.users
      .filter(({ id }) => tenant.eligibilities.some((row) => row.principalId === id))
      .map((user) => ({ tenant, user })),
  );

const isGuest = ({ user }: Person): boolean => user.home !== undefined;
const addressIn = ({ user }: Person): string => addressOf(user);

/** What two accounts have to do with each other; each is a way of taking one for the other. */
export function kindsOf(one: Person, other: Person): string[] {
  const same = (text: (person: Person) => string): boolean => text(one) === text(other);
  const kinds = {
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
  const told = Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : []));
  return [...told, `${where(one)} beside one ${where(other)}`];
}

/** Whether a tenant keeps its name from this person. */
export const isUnread = (person: Person): boolean =>
  person.tenant.guestsAreRestricted && isGuest(person);

/**
 * What a person must read beside a button to know whose it is, by the names that the emulated tenants
 * bear. Worked out here on its own, so that the extension's names are compared with it.
 */
export function wordsFor(one: Person, all: Person[]): string {
  const others = all.filter(({ user }) => user.id !== one.user.id);
  const beside = others.filter(({ tenant }) => tenant.id === one.tenant.id);
  const elsewhere = others.filter(({ tenant }) => tenant.id !== one.tenant.id);
  const called = (person: Person): string =>
    isUnread(person) ? `tenant ${person.tenant.id.slice(0, 8)}` : person.tenant.displayName;
  const alike = elsewhere.some((other) => called(other) === called(one));
  const tenant = alike ? `${called(one)} (${one.tenant.domain})` : called(one);
  return [...(beside.length ? [addressIn(one)] : []), ...(elsewhere.length ? [tenant] : [])].join(
    ' · ',
  );
}

/** The one of these whom a text names. Throws where it names none, or several. */
export function namedIn(text: string, all: Person[]): Person {
  const named = all.filter((one) => text.includes(wordsFor(one, all)));
  if (named.length !== 1) {
    const words = all.map((one) => wordsFor(one, all)).join('” or “');
    throw new Error(`“${text}” names ${named.length} of “${words}”`);
  }
  return named[0]!;
}

const entra = 'https://entra.microsoft.com';
const iam = 'view/Microsoft_AAD_IAM';
const logs = `${iam}/AuditLogList.ReactView`;

/** Addresses of pages that need a directory role, in every form that names a tenant. */
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

/** Pages that need a group, an Azure role, or a directory role where no tenant is named. */
export const groupPage = ({ domain }: Tenant): string =>
  `https://intune.microsoft.com/#@${domain}/view/Microsoft_Intune_DeviceSettings/TenantAdminMenu/~/companyPortalBranding`;
export const azurePage = ({ domain, azure }: Tenant): string =>
  `https://portal.azure.com/#@${domain}${azure.scopes[0] ? `/resource${azure.scopes[0].id}/overview` : ''}`;
export const silentPage = `${entra}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/DeletedUsers`;
export const printersPage = ({ domain }: Tenant): string =>
  `https://portal.azure.com/#@${domain}/view/Universal_Print/MainMenuBlade/~/Printers`;
export const foreignPage = `${entra}/#@somebody-else.example/${logs}`;

/** By the id of the group that everybody holds: it is said to carry the role that `groupPage` needs. */
export const carriedBy = (tenants: Tenant[]): Record<string, string[]> =>
  Object.fromEntries(
    tenants
      .flatMap(({ groups }) => groups)
      .filter(({ displayName }) => displayName === heldBySeveral.group)
      .map(({ id }) => [id, ['Intune Administrator']]),
  );

/**
 * Shares steps out over pairs so that each kind of pair meets every step: a pair takes the steps that
 * its kinds have met least.
 * @param apart steps of which a pair takes one only
 */
export function shareOut<Step extends string>(
  pairs: Person[][],
  steps: readonly Step[],
  { each, apart }: { each: number; apart: Step[][] },
): Step[][] {
  const met: Record<string, number> = {};
  return pairs.map(([one, other]) => {
    const kinds = kindsOf(one!, other!);
    const worth = (step: Step): number[] =>
      kinds.map((kind) => met[`${kind}: ${step}`] ?? 0).sort((a, b) => a - b);
    const wanted = steps
      .map((step, index) => ({ step, index, least: worth(step) }))
      .sort(
        (a, b) => a.least[0]! - b.least[0]! || sumOf(a.least) - sumOf(b.least) || a.index - b.index,
      );
    const taken: Step[] = [];
    for (const { step } of wanted) {
      const isApart = apart.some(
        (all) => all.includes(step) && all.some((of) => taken.includes(of)),
      );
      if (!isApart && taken.length < each) taken.push(step);
    }
    for (const kind of kinds) {
      for (const step of taken) met[`${kind}: ${step}`] = (met[`${kind}: ${step}`] ?? 0) + 1;
    }
    return taken;
  });
}

const sumOf = (all: number[]): number => all.reduce((sum, each) => sum + each, 0);
