import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Location } from './location';

type Known = Pick<Account, 'objectId' | 'tenantId' | 'cloud' | 'username'>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The accounts of a tenant that a URL names by id, or by the domain of their user names. */
function ofTenant(accounts: Known[], tenant: string): Known[] {
  return accounts.filter(
    ({ tenantId, username }) =>
      tenantId.toLowerCase() === tenant || username.toLowerCase().endsWith(`@${tenant}`),
  );
}

/** The account whose tenant the URL itself names, where that leaves one. */
export function namedAccount(location: Location, accounts: Known[]): AccountKey | null {
  const named = location.tenant ? ofTenant(accounts, location.tenant) : [];
  return named.length === 1 && named[0] ? accountKey(named[0]) : null;
}

/** Whose the page can be: the accounts of the tenant its URL names, else any account. */
export function possibleAccounts({ tenant }: Location, accounts: Known[]): AccountKey[] {
  const inTenant = tenant ? ofTenant(accounts, tenant) : [];
  // A domain may be one we have not seen the accounts use; an id is the tenant's own.
  if (tenant && !inTenant.length && guid.test(tenant)) return [];
  return (inTenant.length ? inTenant : accounts).map(accountKey);
}

/**
 * Whose page it is: the portal may be signed in as somebody else. The tenant in the URL decides,
 * then the account last seen on that host, then the only one there is.
 * @param lastUsed the account last seen on the location's host
 * @returns null when it cannot be told; a tenant none of the accounts belongs to is nobody's
 */
export function whosePage(
  location: Location,
  accounts: Known[],
  lastUsed: AccountKey | null,
): AccountKey | null {
  const candidates = possibleAccounts(location, accounts);
  if (lastUsed && candidates.includes(lastUsed)) return lastUsed;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
