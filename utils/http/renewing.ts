import { claimsFromHeader } from './claims-challenge';
import type { Call, CallResult, Http } from './http';

/** Gets another token that meets these claims (JSON), without a window; undefined: there is none. */
export type Renew = (claims: string) => Promise<string | undefined>;

/**
 * Calls that survive a revocation: where a token is turned away with a claims challenge (continuous
 * access evaluation, contract §8), a new one is taken silently and the call is made once more, which
 * was certainly not carried out before. Later calls use the new token at once.
 */
export function createRenewing(http: Http, renew: Renew): Http {
  let fresh: string | undefined;

  async function renewed(result: CallResult): Promise<boolean> {
    const claims = challengeOf(result);
    const token = claims && (await renew(claims));
    if (token) fresh = token;
    return !!token;
  }

  async function call(request: Call): Promise<CallResult> {
    const send = () => http.call(fresh ? { ...request, accessToken: fresh } : request);
    const result = await send();
    return (await renewed(result)) ? send() : result;
  }

  return { ...http, call, renewed };
}

function challengeOf(result: CallResult): string | undefined {
  if (result.kind !== 'answer' || (result.status !== 401 && result.status !== 403))
    return undefined;
  return claimsFromHeader(result.challenge);
}
