import type { Account, AccountKey } from './account';

/** The key of an account: unique over people, tenants and clouds, and short, as every record has one. */
export function accountKey(account: Pick<Account, 'objectId' | 'tenantId' | 'cloud'>): AccountKey {
  return `${tenantKey(account)}|${account.objectId.toLowerCase()}`;
}

/** The key of a tenant: what the keys of all its accounts begin with. */
export function tenantKey({ cloud, tenantId }: Pick<Account, 'tenantId' | 'cloud'>): string {
  return `${cloud}|${tenantId}`.toLowerCase();
}

/** The tenant's id in the middle of a key. */
export const tenantIdIn = (key: AccountKey): string => key.split('|')[1] ?? '';

/** The object id that a key ends with. */
export const objectIdIn = (key: AccountKey): string => key.slice(key.lastIndexOf('|') + 1);
