import { activeRoles } from '../active-roles';
import { managesApplications } from '../graph/applications/access';
import { requiredNames } from '../graph/applications/resources';
import type { Person } from '../persons';
import { productScopes } from '../tenants/product';
import type { Tenant, World } from '../world';
import { addServicePrincipal, appFor, registrationOf } from './applications';
import { appIn } from './authority';
import { defaultScope, fullScope, isAdminOnly, type ScopeRequest } from './scopes';
import { signinState } from './state';

const key = (userId: string, clientId: string, scope: string) => `${userId} ${clientId} ${scope}`;

/** The scopes of a resource that are consented for a person, by themselves or for everybody. */
export function consentedNames(
  world: World,
  { tenant, user }: Person,
  clientId: string,
  resource: string,
): string[] {
  const ownConsents = [...signinState(world).consents]
    .filter((entry) => entry.startsWith(key(user.id, clientId, '')))
    .map((entry) => entry.slice(key(user.id, clientId, '').length));
  const all = [...(appIn(tenant, clientId)?.consented ?? []), ...ownConsents];
  const prefix = fullScope(resource, '');
  return [...new Set(all)]
    .filter((scope) => scope.startsWith(prefix))
    .map((scope) => scope.slice(prefix.length));
}

/**
 * The requested scopes that are not consented yet. `.default` lacks nothing as soon as anything of its
 * resource was granted; before that, the application's registered permissions (documented).
 */
export function missingConsent(
  world: World,
  person: Person,
  clientId: string,
  { resource, names }: ScopeRequest,
): string[] {
  const given = consentedNames(world, person, clientId, resource);
  if (names.includes(defaultScope)) {
    return given.length > 0 ? [] : registeredNames(world, person.tenant, clientId, resource);
  }
  return names.filter((name) => !given.includes(name));
}

/** What an application is registered with of a resource: unless it says so, what the product needs. */
export function registeredNames(
  world: World,
  tenant: Tenant,
  clientId: string,
  resource: string,
): string[] {
  const app = appFor(world, tenant, clientId);
  const access = app && registrationOf(world, app).requiredAccess;
  if (access) return requiredNames(access, resource);
  const prefix = fullScope(resource, '');
  return productScopes
    .filter((scope) => scope.startsWith(prefix))
    .map((scope) => scope.slice(prefix.length));
}

/** Whether this person may consent for the whole tenant. */
export function isConsentingAdmin(world: World, { tenant, user }: Person): boolean {
  return managesApplications(activeRoles(world, tenant, user.id));
}

/** Whether one of these scopes needs an administrator's consent, which this person cannot give. */
export function needsAdminConsent(
  world: World,
  person: Person,
  resource: string,
  names: string[],
): boolean {
  return names.some((name) => isAdminOnly(resource, name)) && !isConsentingAdmin(world, person);
}

/** Stores a consent, for everybody or for this person; the first one adds the application to the tenant. */
export function giveConsent(
  world: World,
  { tenant, user }: Person,
  clientId: string,
  scopes: string[],
  forEverybody: boolean,
): void {
  const app = addServicePrincipal(world, tenant, clientId);
  if (forEverybody) {
    app.consented.push(...scopes);
    return;
  }
  for (const scope of scopes) signinState(world).consents.add(key(user.id, clientId, scope));
}
