import type { Account } from '../pim/account';
import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { sameTenant } from '../pim/same-tenant';
import type { ManagedSettings } from './policy';
import { letsAnyIn, type Registration, registrationsIn, tenantName } from './registration';

/**
 * The applications that a tenant's accounts may sign in with, in the order of the registrations.
 * @returns `own`: those set up for it. `perhaps`, which count where there is none: first those that let
 * any work account in, with this tenant in place of `organizations`; then those whose tenant may be
 * this one under another name, as far as anybody here knows
 */
export function registrationsOf(
  tenant: string,
  registrations: Registration[],
  accounts: Account[],
): { own: Registration[]; perhaps: Registration[] } {
  const open = registrations.filter(letsAnyIn);
  const bound = registrations.filter((registration) => !letsAnyIn(registration));
  const boundTo = (isThisTenant: boolean | undefined): Registration[] =>
    bound.filter((each) => sameTenant(each.tenant, tenant, accounts) === isThisTenant);
  return {
    own: boundTo(true),
    perhaps: [...open.map((each) => ({ ...each, tenant })), ...boundTo(undefined)],
  };
}

/**
 * The application that somebody signs in with to a tenant. Where it is one that lets any work account
 * in, the authority is the tenant's all the same: a guest signs in there, and not at home.
 * @param tenant id or domain, as an address names it; null: no tenant is meant
 * @returns null where there is none, and for a text that can name no tenant: it may be a page's
 */
export function registrationFor(
  tenant: string | null,
  registrations: Registration[],
  accounts: Account[],
): Registration | null {
  if (tenant === null) return registrations[0] ?? null;
  if (!tenantName.safeParse(tenant).success) return null;
  const { own, perhaps } = registrationsOf(tenant, registrations, accounts);
  return own[0] ?? perhaps[0] ?? null;
}

/**
 * The application that somebody signs in with, or why there is none.
 * @param tenant id or domain of the tenant that is meant; null: the first application's
 * @param isFirstUnreadable the organisation set the first one, and nobody can read which
 */
export function signInRegistration(
  tenant: string | null,
  registrations: Registration[],
  accounts: Account[],
  isFirstUnreadable: boolean,
): Result<Registration> {
  const isUnknown = isFirstUnreadable && tenant === null;
  const found = isUnknown ? null : registrationFor(tenant, registrations, accounts);
  if (found) return { ok: true, value: found };
  if (isFirstUnreadable) return { ok: false, error: pimErrorOf('policyUnreadable') };
  if (tenant === null || registrations.length === 0)
    return { ok: false, error: pimErrorOf('notConfigured') };
  return { ok: false, error: pimErrorOf('tenantNotSetUp', '', { about: tenant }) };
}

/**
 * Whether an account may go on with the application it signed in with: not where the organisation
 * has set another since for its tenant, or others than this one and none for its tenant.
 * @param used the tenant is the account's
 */
export function mayUse(used: Registration, managed: ManagedSettings, accounts: Account[]): boolean {
  const { own, perhaps } = registrationsOf(used.tenant, registrationsIn(managed), accounts);
  if (own.length > 0) return own.some((each) => isSameApplication(each, used));
  // Without the organisation's first application nobody knows that another is forbidden.
  return !managed.registration || perhaps.some((each) => isSameApplication(each, used));
}

const isSameApplication = (a: Registration, b: Registration): boolean =>
  a.clientId.toLowerCase() === b.clientId.toLowerCase() && a.cloud === b.cloud;
