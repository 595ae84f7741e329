import type { Account } from './account';
import { isGuid } from './is-guid';

/** The domain that every tenant is born with, besides those it adds. */
const isInitialDomain = (name: string): boolean => /\.(onmicrosoft|onmschina)\./.test(name);

/**
 * Whether two names, ids or domains in any case, are of one tenant.
 * @param accounts what is known of tenants: each account's id of its own, and its domains once read
 * @returns undefined where nobody here can tell: a domain may be any id's, and an initial domain
 * (`contoso.onmicrosoft.com`) any other domain's. Two ids are two tenants; so are two domains of one
 * kind until an account shows that they are not
 */
export function sameTenant(one: string, other: string, accounts: Account[]): boolean | undefined {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return true;
  if (isGuid(a) && isGuid(b)) return false;
  const tenants = accounts.map(({ tenantId, tenant }) =>
    [tenantId, ...(tenant?.domains ?? [])].map((name) => name.toLowerCase()),
  );
  if (tenants.some((names) => names.includes(a) && names.includes(b))) return true;
  // A tenant whose domains were read has no others.
  const isKnown = tenants.some(
    (names) => names.length > 1 && (names.includes(a) || names.includes(b)),
  );
  if (isKnown) return false;
  return isGuid(a) || isGuid(b) || isInitialDomain(a) !== isInitialDomain(b) ? undefined : false;
}
