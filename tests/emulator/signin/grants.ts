import { createHash } from 'node:crypto';
import { type Person, personIdOf } from '../persons';
import type { World } from '../world';
import type { ClaimsRequest } from './claims-request';
import { refusals } from './refusals';
import { policyRefusal, unmetPolicy } from './resource-policies';
import { revocation } from './revocations';
import { proofsAt } from './sessions';
import { type CodeGrant, type Grant, signinState } from './state';
import type { StsError } from './sts-error';

const CODE_LIFETIME_MS = 10 * 60_000;

/** A single-page application's refresh token: a fixed day, which rotation does not extend (contract §9). */
export const SPA_REFRESH_LIFETIME_MS = 24 * 60 * 60_000;

type Taken<T> = { ok: true; grant: T } | { ok: false; error: StsError };

/** Redeems a code: once, within ten minutes, by the client and redirect URI it was issued to. */
export function takeCode(world: World, form: URLSearchParams): Taken<CodeGrant> {
  const grant = signinState(world).codes.get(form.get('code') ?? '');
  const refused = (error: StsError): Taken<CodeGrant> => ({ ok: false, error });
  if (!grant || grant.clientId !== form.get('client_id')?.toLowerCase()) {
    return refused(refusals.unknownGrant());
  }
  if (grant.redeemed) return refused(refusals.codeRedeemed());
  if (world.now() > grant.issuedAtMs + CODE_LIFETIME_MS) return refused(refusals.codeExpired());
  if (grant.redirectUri !== form.get('redirect_uri'))
    return refused(refusals.replyAddressDiffers());
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (challenge !== grant.codeChallenge) return refused(refusals.verifierMismatch());
  return { ok: true, grant };
}

/** Finds the grant of a refresh token that is less than a day old. */
export function takeRefreshToken(world: World, form: URLSearchParams): Taken<Grant> {
  const grant = signinState(world).refreshTokens.get(form.get('refresh_token') ?? '');
  if (!grant || grant.clientId !== form.get('client_id')?.toLowerCase()) {
    return { ok: false, error: refusals.unknownGrant() };
  }
  if (world.now() >= grant.issuedAtMs + SPA_REFRESH_LIFETIME_MS) {
    return { ok: false, error: refusals.spaTokenExpired(grant.issuedAtMs) };
  }
  return { ok: true, grant };
}

/** Refuses a redemption that does not fit the redirect URI: only single-page applications use CORS. */
export function originRefusal(grant: Grant, origin: string | undefined): StsError | undefined {
  if (grant.redirectType === 'spa') return origin ? undefined : refusals.needsOrigin();
  if (origin) return refusals.needsSpa(origin);
  return grant.redirectType === 'web' ? refusals.secretExpected() : undefined;
}

/** Refuses a grant that was revoked, or that lacks what the claims or the tenant require. */
export function grantRefusal(
  world: World,
  grant: Grant,
  { tenant, user }: Person,
  claims: ClaimsRequest,
  resource: string,
): StsError | undefined {
  if (grant.rev < revocation(world, personIdOf(user)).count) return refusals.revoked();
  const proofs = proofsAt(grant, tenant.id);
  const { amr, acrs } = proofs;
  const lacksContext = claims.acrs.some((context) => !acrs.includes(context));
  const asksMfa = (claims.mfa || user.mfaAtSignIn) && !amr.includes('rsa');
  const lacksMfa = asksMfa && !amr.includes('mfa');
  if (lacksContext || lacksMfa) return refusals.strongerSignIn(claims.text);
  const policy = unmetPolicy(world, resource, proofs);
  return policy && policyRefusal(policy);
}
