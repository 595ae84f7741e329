import { domainsOf, initialDomain } from '../../domains';
import type { Tenant } from '../../world';
import { directoryAccess, hasScope } from '../access';
import type { Answer } from '../answer';
import { answerCollection, answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { requestDenied, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';

/** Scopes that show every property; with `User.Read` alone all but three are null. */
const fullAccessScopes = [
  'Organization.Read.All',
  'Directory.Read.All',
  'Directory.AccessAsUser.All',
];

export const organizationAccess = directoryAccess('User.Read', ...fullAccessScopes);

/** GET /organization: the caller's own tenant, as a list of one. */
export function listOrganization(call: Call): Answer {
  if (isRestrictedGuest(call)) return requestDenied;
  return answerCollection(call, 'organization', entityFor(call), [call.caller.tenant]);
}

/** GET /organization/{id} */
export function getOrganization(call: Call): Answer {
  if (isRestrictedGuest(call)) return requestDenied;
  const { tenant } = call.caller;
  const id = call.params[0] ?? '';
  return sameId(id, tenant.id)
    ? answerEntity(call, 'organization', entityFor(call), tenant)
    : resourceNotFound(id);
}

const isRestrictedGuest = ({ caller: { tenant, user } }: Call): boolean =>
  tenant.guestsAreRestricted && user.home !== undefined;

function entityFor({ caller }: Call): Entity<Tenant> {
  const limited = !hasScope(caller, fullAccessScopes);
  return {
    type: 'organization',
    row: (tenant) => (limited ? limitedRow(tenant) : fullRow(tenant)),
    expand: {},
  };
}

function limitedRow(tenant: Tenant): Row {
  const { id, displayName, verifiedDomains, ...others } = fullRow(tenant);
  const hidden = Object.keys(others).map((name) => [name, null]);
  return { id, displayName, verifiedDomains, ...Object.fromEntries(hidden) };
}

/** The properties of the published sample of `List organization`. */
function fullRow(tenant: Tenant): Row {
  return {
    id: tenant.id,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: 'NL',
    createdDateTime: '2021-08-02T10:30:06Z',
    defaultUsageLocation: null,
    displayName: tenant.displayName,
    isMultipleDataLocationsForServicesEnabled: null,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: 'en',
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [`admin@${tenant.domain}`],
    tenantType: 'AAD',
    directorySizeQuota: { used: 698, total: 50_000 },
    assignedPlans: [],
    privacyProfile: null,
    provisionedPlans: [],
    verifiedDomains: verifiedDomains(tenant),
  };
}

/** The initial domain comes first, wherever the default one is: their order says nothing. */
function verifiedDomains(tenant: Tenant): Row[] {
  const initial = initialDomain(tenant);
  const others = domainsOf(tenant).filter((name) => name !== initial);
  return [initial, ...others].map((name) => ({
    capabilities: name === tenant.domain ? 'Email, OfficeCommunicationsOnline' : 'Email',
    isDefault: name === tenant.domain,
    isInitial: name === initial,
    name,
    type: 'Managed',
  }));
}
