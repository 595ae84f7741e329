import type { Account, AccountKey } from './account';

/** The key of an account: unique over people, tenants and clouds, and short, as every record has one. */
export function accountKey(of: Pick<Account, 'objectId' | 'tenantId' | 'cloud'>): AccountKey {
  return `${of.cloud}|${of.tenantId}|${of.objectId}`.toLowerCase();
}

/** The object id that a key ends with. */
export const objectIdIn = (key: AccountKey): string => key.slice(key.lastIndexOf('|') + 1);
