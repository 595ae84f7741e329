import { randomBytes } from 'node:crypto';
import type { Person } from '../persons';
import { ACCESS_LIFETIME_MS, issueAccessToken } from '../tokens';
import type { World } from '../world';
import type { ClaimsRequest } from './claims-request';
import { clientInfoOf } from './client-info';
import { consentedNames } from './consent';
import { SPA_REFRESH_LIFETIME_MS } from './grants';
import { issueIdToken } from './id-token';
import { sealed } from './opaque-tokens';
import { defaultScope, fullScope, type ScopeRequest } from './scopes';
import { proofsAt } from './sessions';
import { type Grant, signinState } from './state';

/**
 * The tokens of a redeemed grant, as MSAL reads them. As in reality, the access token carries every
 * consented scope of its resource, requested or not, but authentication contexts only when requested.
 */
export async function tokenResponse(
  world: World,
  person: Person,
  grant: Grant,
  options: {
    scopes: ScopeRequest;
    claims: ClaimsRequest;
    nonce: string | null;
    clientInfo: boolean;
  },
): Promise<object> {
  const { scopes, claims } = options;
  const names = consentedNames(world, person, grant.clientId, scopes.resource);
  // The service repeats `.default` among the granted scopes (seen in public traces).
  const repeated = scopes.names.filter((name) => name === defaultScope);
  const accessToken = await issueAccessToken(world, {
    ...person,
    audience: scopes.resource,
    scopes: names,
    clientId: grant.clientId,
    amr: proofsAt(grant, person.tenant.id).amr,
    acrs: claims.acrs,
    xmsCc: claims.capabilities,
  });
  const openId = scopes.openId.filter((scope) => scope !== 'offline_access');
  const expiresIn = ACCESS_LIFETIME_MS / 1000;
  return {
    token_type: 'Bearer',
    scope: [
      ...openId,
      ...[...names, ...repeated].map((name) => fullScope(scopes.resource, name)),
    ].join(' '),
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: sealed(world, accessToken),
    ...(scopes.openId.includes('offline_access') && refreshToken(world, person, grant)),
    ...(scopes.openId.includes('openid') && {
      id_token: await issueIdToken(world, person, grant, options.nonce),
    }),
    ...(options.clientInfo && { client_info: clientInfoOf(person) }),
  };
}

/** A new refresh token for the same grant, which expires when the first one would. */
function refreshToken(world: World, { tenant, user }: Person, grant: Grant): object {
  const token = `1.${randomBytes(64).toString('base64url')}`;
  const own = { ...grant, tenantId: tenant.id, userId: user.id };
  signinState(world).refreshTokens.set(token, own);
  const endsAtMs = grant.issuedAtMs + SPA_REFRESH_LIFETIME_MS;
  return {
    refresh_token: token,
    refresh_token_expires_in: Math.floor((endsAtMs - world.now()) / 1000),
  };
}
