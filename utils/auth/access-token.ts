import type { HostToken } from './protocol';
import { shortScopeNames } from './scopes';
import { readTokenClaims, type TokenOwner } from './token-claims';

/** A token that the broker hands out, with what is known of it without reading it. */
export type AccessToken = {
  text: string;
  /** Whose it is by MSAL's account: all there is of a token that cannot be read. */
  owner: TokenOwner;
  /** Short names of the scopes that it carries; null: that is not known. */
  granted: string[] | null;
};

/** A token of the host, with what it carries: by its own words, else by those that came with it. */
export function accessTokenOf(token: HostToken): AccessToken {
  const { accessToken, homeAccountId, tenantId, objectId, scopes } = token;
  const named = readTokenClaims(accessToken)?.scp?.split(' ') ?? scopes;
  const granted = shortScopeNames(named);
  return {
    text: accessToken,
    owner: { homeAccountId, tenantId, objectId },
    granted: granted.length > 0 ? granted : null,
  };
}
