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
export function readTokenClaims(accessToken: string): TokenClaims | undefined {
  try {
    const middle = accessToken.split('.')[1] ?? '';
    const bytes = Uint8Array.from(
      atob(middle.replaceAll('-', '+').replaceAll('_', '/')),
      (char) => char.codePointAt(0)!,
    );
    return payload.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Whether a token is this account's, for this resource: checked right before each write. */
export function tokenFits(accessToken: string, account: Account, resource: Resource): boolean {
  const claims = readTokenClaims(accessToken);
  if (!claims) return false;
  const host = clouds[account.cloud][resource];
  const audience = claims.aud.replace(/\/$/, '').toLowerCase();
  return (
    (audience === host || audience === audienceIds[resource]) &&
    claims.tid.toLowerCase() === account.tenantId.toLowerCase() &&
    claims.oid.toLowerCase() === account.objectId.toLowerCase()
  );
}

/** Whether a token already satisfies an authentication context, so that nobody needs to be asked. */
export function satisfiesContext(accessToken: string, context: string): boolean {
  return readTokenClaims(accessToken)?.acrs?.includes(context) ?? false;
}

/** The claims that ask for an authentication context (contract §8). */
export function contextClaims(context: string): string {
  return JSON.stringify({ access_token: { acrs: { essential: true, value: context } } });
}
