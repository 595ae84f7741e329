import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { activeRoles, memberWid } from './active-roles';
import { addressOf, personIdOf } from './persons';
import { providerOf } from './signin/authority';
import { unsealed } from './signin/opaque-tokens';
import { revocation } from './signin/revocations';
import { signingKey } from './signin/signing-key';
import type { Tenant, User, World } from './world';

/** The audiences of the two resources for which the product requests tokens. */
export const graphAudience = 'https://graph.microsoft.com';
export const armAudience = 'https://management.azure.com';

/** Entra issues tokens for 60 to 90 minutes, and for up to 28 h to clients that declare cp1 (contract §8). */
export const ACCESS_LIFETIME_MS = 65 * 60_000;

const accessClaims = z.object({
  aud: z.string(),
  iat: z.number(),
  exp: z.number(),
  tid: z.string(),
  oid: z.string(),
  /** Absent in a guest's token. */
  upn: z.optional(z.string()),
  name: z.string(),
  appid: z.string(),
  /** Short scope names, separated by a space. */
  scp: z.string(),
  amr: z.array(z.string()),
  /** Authentication contexts satisfied, `c1` to `c99`. */
  acrs: z.array(z.string()),
  /** Client capabilities, `cp1`. */
  xms_cc: z.array(z.string()),
  /** Template ids of the directory roles that were active when the token was issued. */
  wids: z.array(z.string()),
  /** Not Microsoft's: how often the user's sessions had been revoked when it was issued. */
  rev: z.number(),
});
export type AccessClaims = z.infer<typeof accessClaims>;

/** A valid token from before a revocation: answer 401 insufficient_claims with these claims. */
export type RevokedToken = { revoked: true; claims: string };

export type AccessTokenRequest = {
  tenant: Tenant;
  user: User;
  audience: string;
  /** Short names: `User.Read`. */
  scopes: string[];
  clientId: string;
  amr?: string[];
  acrs?: string[];
  xmsCc?: string[];
  /** Default: the roles that are active now. */
  wids?: string[];
  lifetimeMs?: number;
};

/** Issues a signed access token, as the token endpoint does and as portal pages get theirs. */
export async function issueAccessToken(world: World, request: AccessTokenRequest): Promise<string> {
  const { tenant, user, audience } = request;
  const { privateKey, publicJwk } = await signingKey();
  const issuedAtMs = world.now();
  return new SignJWT({
    tid: tenant.id,
    oid: user.id,
    ...namesOf(user),
    name: user.displayName,
    appid: request.clientId,
    scp: request.scopes.join(' '),
    amr: request.amr ?? ['pwd', 'mfa'],
    acrs: request.acrs ?? [],
    xms_cc: request.xmsCc ?? [],
    wids: request.wids ?? [...activeRoles(world, tenant, user.id), memberWid],
    rev: revocation(world, personIdOf(user)).count,
    uti: crypto.randomUUID(),
    ver: '1.0',
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
    .setIssuer(`https://sts.windows.net/${tenant.id}/`)
    .setAudience(audience)
    .setIssuedAt(Math.floor(issuedAtMs / 1000))
    .setNotBefore(Math.floor(issuedAtMs / 1000))
    .setExpirationTime(Math.floor((issuedAtMs + (request.lifetimeMs ?? ACCESS_LIFETIME_MS)) / 1000))
    .sign(privateKey);
}

/** A guest's token names the address and the provider at home, and no user principal name here. */
function namesOf(user: User): object {
  const address = addressOf(user);
  return user.home
    ? { unique_name: address, email: address, idp: providerOf(user.home.tenantId) }
    : { unique_name: address, upn: user.upn };
}

/**
 * Reads an `Authorization` header. Undefined when there is none, or the token is forged, expired by
 * the emulator's clock or meant for another audience; `revoked` when it is valid but was issued before
 * a revocation.
 */
export async function readAccessToken(
  world: World,
  bearerHeader: string | undefined,
  audience: string,
): Promise<AccessClaims | RevokedToken | undefined> {
  const token = /^Bearer (.+)$/i.exec(bearerHeader ?? '')?.[1];
  if (!token) return undefined;
  const { publicKey } = await signingKey();
  const verified = await jwtVerify(unsealed(world, token), publicKey, {
    audience,
    currentDate: new Date(world.now()),
    algorithms: ['RS256'],
  }).catch(() => undefined);
  const claims = accessClaims.safeParse(verified?.payload);
  if (!claims.success) return undefined;
  const { tid, oid } = claims.data;
  const users = world.tenants.find(({ id }) => id === tid)?.users;
  const user = users?.find(({ id }) => id === oid);
  const { count, atMs } = revocation(world, user ? personIdOf(user) : oid);
  return claims.data.rev < count ? { revoked: true, claims: notBefore(atMs) } : claims.data;
}

/** The claims challenge of continuous access evaluation: only tokens newer than this. */
function notBefore(atMs: number): string {
  const value = String(Math.floor(atMs / 1000));
  return JSON.stringify({ access_token: { nbf: { essential: true, value } } });
}
