import type { Account } from '../pim/account';
import { sameTenant } from '../pim/same-tenant';
import { type Registration, tenantName } from './registration';

const letsAnyIn = ({ tenant }: Registration): boolean => tenant.toLowerCase() === 'organizations';

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
  const bound = registrations.filter((each) => !letsAnyIn(each));
  const thatAre = (same: boolean | undefined): Registration[] =>
    bound.filter((each) => sameTenant(each.tenant, tenant, accounts) === same);
  return {
    own: thatAre(true),
    perhaps: [...open.map((each) => ({ ...each, tenant })), ...thatAre(undefined)],
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
