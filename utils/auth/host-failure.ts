import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { scrub } from '../pim/scrub';
import type { HostFailure } from './protocol';

/** MSAL codes that mean "ask the person", beyond its own class for them. */
const interactionCodes = new Set([
  'invalid_grant',
  'no_tokens_found',
  'no_account_error',
  'refresh_token_expired',
  'login_required',
  'interaction_required',
  'consent_required',
]);

/** Longer than any of MSAL's codes. */
const LONGEST_CODE = 100;

/** Turns what MSAL throws into a value that can cross to the worker. */
export function toHostFailure(cause: unknown): HostFailure {
  if (!(cause instanceof AuthError)) {
    return { code: 'unexpected', aadsts: null, message: scrub(String(cause)), interaction: false };
  }
  const numbered = (cause as { errorNo?: string | number }).errorNo;
  return {
    code: scrub(cause.errorCode, LONGEST_CODE),
    aadsts: /^\d{1,10}$/.exec(String(numbered))?.[0] ?? numberIn(cause.errorMessage),
    message: scrub(cause.errorMessage),
    interaction:
      cause instanceof InteractionRequiredAuthError || interactionCodes.has(cause.errorCode),
    ...(cause instanceof InteractionRequiredAuthError && cause.claims && { claims: cause.claims }),
  };
}

const numberIn = (message: string): string | null => /AADSTS(\d{1,10})/.exec(message)?.[1] ?? null;
