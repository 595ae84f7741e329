import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { addressOf, type Person } from '../persons';
import type { World } from '../world';
import { loginHintOf, providerOf } from './authority';
import { issuerOf } from './discovery';
import { signingKey } from './signing-key';
import type { Grant } from './state';

const LIFETIME_MS = 60 * 60_000;

/** The id token of a sign-in, for the application that requested it. */
export async function issueIdToken(
  world: World,
  { tenant, user }: Person,
  grant: Grant,
  nonce: string | null,
): Promise<string> {
  const { privateKey, publicJwk } = await signingKey();
  const now = world.now();
  return new SignJWT({
    ver: '2.0',
    // Pairwise: differs from application to application.
    sub: createHash('sha256').update(`${user.id} ${grant.clientId}`).digest('base64url'),
    oid: user.id,
    tid: tenant.id,
    name: user.displayName,
    preferred_username: addressOf(user),
    // Only for guests, whom another tenant authenticates.
    ...(user.home && { idp: providerOf(user.home.tenantId) }),
    login_hint: loginHintOf(user),
    auth_time: Math.floor(grant.authenticatedAtMs / 1000),
    ...(nonce !== null && { nonce }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
    .setIssuer(issuerOf(tenant.id))
    .setAudience(grant.clientId)
    .setIssuedAt(Math.floor(now / 1000))
    .setNotBefore(Math.floor(now / 1000))
    .setExpirationTime(Math.floor((now + LIFETIME_MS) / 1000))
    .sign(privateKey);
}
