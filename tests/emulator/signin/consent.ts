import { activeRoles } from '../active-roles';
import { requiredNames } from '../graph/applications/resources';
import type { Person } from '../persons';
import { productScopes } from '../tenants/product';
import type { AppRegistration, World } from '../world';
import { addServicePrincipal, appFor } from './applications';
import { appIn } from './authority';
import { defaultScope, fullScope, isAdminOnly, type ScopeRequest } from './scopes';
import { signinState } from './state';

/** Roles that may consent for everybody in a tenant. */
const consentingRoles = new Set([
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
  'e8611ab8-c189-46e8-94e1-60213ab1f814', // Privileged Role Administrator
]);

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
    return given.length > 0
      ? []
      : registeredNames(appFor(world, person.tenant, clientId), resource);
  }
  return names.filter((name) => !given.includes(name));
}

/** What an application is registered with of a resource: unless it says so, what the product needs. */
function registeredNames(app: AppRegistration | undefined, resource: string): string[] {
  if (app?.requiredAccess) return requiredNames(app.requiredAccess, resource);
  const prefix = fullScope(resource, '');
  return productScopes
    .filter((scope) => scope.startsWith(prefix))
    .map((scope) => scope.slice(prefix.length));
}

/** Whether this person may consent for the whole tenant. */
export function isConsentingAdmin(world: World, { tenant, user }: Person): boolean {
  return activeRoles(world, tenant, user.id).some((id) => consentingRoles.has(id));
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
