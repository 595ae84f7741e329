import type { Resource } from '../auth/scopes';
import { tokenFits } from '../auth/token-claims';
import { accountKey } from '../pim/account-key';
import type { Elevation } from '../pim/elevation/elevation';
import type { Access } from '../surfaces/surface-api';

/**
 * Whether all that says for whom a write is agrees: the elevation, whose account stood beside the button, its
 * role, the account that the request is made for, and the tenant and object id in the token. Asked right
 * before each write, because whatever lies in between may have been mixed up or planted.
 */
export function isForItsAccount(elevation: Elevation, access: Access, resource: Resource): boolean {
  const key = accountKey(access.account);
  const { account, eligibility } = elevation;
  return (
    account === key &&
    eligibility.account === key &&
    eligibility.key.startsWith(`${key}|`) &&
    tokenFits(access.accessToken, access.account, resource)
  );
}
