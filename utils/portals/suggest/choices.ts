import type { Account, AccountKey } from '../../pim/account';
import { accountKey, tenantKey } from '../../pim/account-key';
import type { Location } from '../location/location';

/** What people said of pages: by tenant, by host, and by both, the account they are there as. */
export type Choices = Record<string, AccountKey>;

/** Nobody works in more tenants and portals; the oldest go. */
const MOST_CHOICES = 200;

type Known = Pick<Account, 'objectId' | 'tenantId' | 'cloud'>;
type Possible = { accounts: Known[]; known: boolean };

const keyOf = (host: string, tenant: string): string => `${host} ${tenant}`;
const atTenant = (host: string, tenant: string): string[] => [
  keyOf(host, tenant),
  keyOf('', tenant),
];

/**
 * What a choice for a page goes by, the closest first: a host within a tenant, then that tenant; where
 * the address names none, the host alone comes before both.
 */
export function choiceKeys(
  { host, tenant }: Pick<Location, 'host' | 'tenant'>,
  { accounts, known }: Possible,
): string[] {
  const [only, ...others] = known ? new Set(accounts.map(tenantKey)) : [];
  const knownTenant = others.length === 0 && only !== undefined ? only : tenant;
  const byTenant = knownTenant === null ? [] : atTenant(host, knownTenant);
  return tenant === null ? [keyOf(host, ''), ...byTenant] : byTenant;
}

/** Adds what somebody chose for a page: there, and for the tenant of the account in any portal. */
export function withChoice(
  before: Choices,
  location: Pick<Location, 'host' | 'tenant'>,
  possible: Possible,
  account: Known,
): Choices {
  const own = possible.known ? atTenant(location.host, tenantKey(account)) : [];
  const keys = [...new Set([...choiceKeys(location, possible), ...own])];
  const others = Object.entries(before).filter(([key]) => !keys.includes(key));
  const added = keys.map((key): [string, AccountKey] => [key, accountKey(account)]);
  return Object.fromEntries([...others, ...added].slice(-MOST_CHOICES));
}

/** Takes out what was said of an account. */
export function withoutAccount(before: Choices, account: AccountKey): Choices {
  return Object.fromEntries(Object.entries(before).filter(([, chosen]) => chosen !== account));
}
