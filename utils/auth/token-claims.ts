import * as z from 'zod/mini';
import type { Account } from '../pim/account';
import { clouds } from './clouds';
import type { Resource } from './scopes';

const payload = z.object({
  aud: z.string(),
  tid: z.string(),
  oid: z.string(),
  /** Authentication contexts this token satisfies. */
  acrs: z.catch(z.optional(z.array(z.string())), undefined),
  /** How its owner signed in: `pwd`, `mfa`, `fido`, … */
  amr: z.catch(z.optional(z.array(z.string())), undefined),
  /** Template ids of the directory roles that its owner held when it was issued. */
  wids: z.catch(z.optional(z.array(z.string())), undefined),
  /** The short names of its scopes. */
  scp: z.catch(z.optional(z.string()), undefined),
});
export type TokenClaims = z.infer<typeof payload>;

/** Graph's and ARM's application ids: tokens name their audience by URL or by id. */
const audienceIds: Record<Resource, string> = {
  graph: '00000003-0000-0000-c000-000000000000',
  arm: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
};

/**
 * Reads the claims of an access token. Not a verification, which is the service's: it tells whose
 * token this is before it is used.
 * @returns undefined when the text is no readable token
 */
export const readTokenClaims = (accessToken: string): TokenClaims | undefined =>
  payload.safeParse(readPayload(accessToken)).data;

/** @returns undefined for an opaque token: by contract no client can count on reading one. */
function readPayload(accessToken: string): object | undefined {
  try {
    const middle = accessToken.split('.')[1] ?? '';
    const bytes = Uint8Array.from(
      atob(middle.replaceAll('-', '+').replaceAll('_', '/')),
      (char) => char.codePointAt(0)!,
    );
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}

/** One person in one tenant, as MSAL knows the owner of a token. */
export type TokenOwner = { homeAccountId: string; tenantId: string; objectId: string };

/**
 * Whether a token is this account's, for this resource: checked right before each write. One that can
 * be read tells it itself; of an opaque one only MSAL's account does (contract §9.5).
 */
export function tokenFits(
  { text, owner }: { text: string; owner: TokenOwner },
  account: Account,
  resource: Resource,
): boolean {
  if (!readPayload(text)) {
    return (['homeAccountId', 'tenantId', 'objectId'] as const).every(
      (id) => owner[id].toLowerCase() === account[id].toLowerCase(),
    );
  }
  const claims = readTokenClaims(text);
  if (!claims) return false;
  const host = clouds[account.cloud][resource];
  const audience = claims.aud.replace(/\/$/, '').toLowerCase();
  return (
    (audience === host || audience === audienceIds[resource]) &&
    claims.tid.toLowerCase() === account.tenantId.toLowerCase() &&
    claims.oid.toLowerCase() === account.objectId.toLowerCase()
  );
}

export type Needs = { mfa: boolean; authenticationContext: string | null };

/**
 * The claims that a role's policy wants and a token does not have, so that they are asked for before
 * the write: one window, no refused request (contract §8). A token that cannot be read, or does not
 * say how its owner signed in, is left to the service.
 * @returns JSON, or undefined when nothing is missing
 */
export function unmetClaims(accessToken: string, needs: Needs): string | undefined {
  const claims = readTokenClaims(accessToken);
  if (!claims) return undefined;
  const { acrs, amr } = claims;
  const context = needs.authenticationContext;
  const lacksContext = context !== null && !acrs?.includes(context);
  const lacksMfa = needs.mfa && amr !== undefined && !amr.includes('mfa');
  if (!lacksContext && !lacksMfa) return undefined;
  return JSON.stringify({
    access_token: {
      ...(lacksContext && { acrs: { essential: true, value: context } }),
      ...(lacksMfa && { amr: { values: ['mfa'] } }),
    },
  });
}

/** Windows Hello, security keys, passkeys and certificates, as `amr` names them. */
const strongWays = new Set(['fido', 'hwk', 'ngcmfa', 'rsa', 'swk', 'wia', 'x509']);

/**
 * Whether somebody signed in with Windows Hello or a security key, and the token does not say `mfa`:
 * PIM's MfaRule does not count that (contract §8.2).
 */
export function lacksCountedMfa(accessToken: string): boolean {
  const amr = readTokenClaims(accessToken)?.amr ?? [];
  return !amr.includes('mfa') && amr.some((way) => strongWays.has(way));
}

/** Asks for a token whose sign-in used several factors: what satisfies PIM's MfaRule (contract §8). */
export const mfaClaims = JSON.stringify({ access_token: { amr: { values: ['mfa'] } } });

/**
 * Whether claims ask the person to verify: for an authentication context, a second factor or a policy of
 * Conditional Access. Those of a revocation ask for a newer token only.
 */
export const asksToVerify = (claims: string): boolean =>
  /"(?:acrs|amr|(?:ca)?polids)"/.test(claims);

const claimsRequest = z.object({ access_token: z.record(z.string(), z.unknown()) });

/** Whether a service's text is a request for claims in an access token. */
export function isClaims(text: string): boolean {
  try {
    return claimsRequest.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** Both claims in one request; where they differ, `wanted` counts. */
export function mergeClaims(kept: string | null, wanted: string): string {
  if (kept === null) return wanted;
  const [before, now] = [kept, wanted].map((claims) => JSON.parse(claims).access_token);
  return JSON.stringify({ access_token: { ...before, ...now } });
}
