import type { AccessToken } from '../auth/access-token';
import type { Broker, TokenNeed } from '../auth/broker';
import { mergeClaims } from '../auth/token-claims';
import type { PimError } from '../pim/error';
import { claimsFromHeader } from './claims-challenge';
import type { CallResult } from './http';
import { isOfAnotherTenant, readServiceError } from './service-error';

/**
 * The token that a session uses, and what becomes of it. It is replaced where it is turned away: with a
 * claims challenge (continuous access evaluation, contract §8.3), or because it is over by the service's
 * clock (contract §7.2). One that was issued for that and is turned away, too, is not replaced again:
 * the service errs.
 */
export function createTokenInUse(
  broker: Pick<Broker, 'token'>,
  { account, resource, claims = null }: TokenNeed,
  first: AccessToken,
) {
  let current = first;
  /** Why the token in use could not be replaced: nobody asks for another one again. */
  let failure: PimError | undefined;
  /** The token that was issued last because another one was turned away. */
  let renewed: string | undefined;
  /** With which token an answer was had: the one in use may be another by now. */
  const tokenOf = new WeakMap<CallResult, string>();

  return {
    now: (): AccessToken => current,
    /** Keeps with which token an answer was had, and marks one that turns even a renewed token away. */
    noted(result: CallResult, sentWith: string): CallResult {
      const isNew = sentWith === renewed && isTokenRefused(result) && !challengeIn(result);
      const answer: CallResult =
        isNew && result.kind === 'answer' ? { ...result, isTokenNew: true } : result;
      tokenOf.set(answer, sentWith);
      return answer;
    },
    /** With which token an answer was had. */
    of: (result: CallResult): string => tokenOf.get(result) ?? current.text,
    /**
     * Takes another token where an answer says that its own was turned away. It has to meet what the
     * session was opened for, too.
     * @returns whether there is another one, and the request may be sent again; if not, why
     */
    async replace(result: CallResult): Promise<{ isReplaced: boolean; error?: PimError }> {
      const turnedAway = tokenOf.get(result);
      const wanted = challengeIn(result);
      if (turnedAway === undefined || (wanted === undefined && !isTokenRefused(result))) {
        return { isReplaced: false };
      }
      if (current.text !== turnedAway) return { isReplaced: true };
      if (failure) return { isReplaced: false, error: failure };
      // The next one would be no better.
      if (wanted === undefined && turnedAway === renewed) return { isReplaced: false };
      const token = await broker.token({
        ...{ account, resource, turnedAway },
        claims: wanted === undefined ? claims : mergeClaims(claims, wanted),
      });
      if (!token.ok) {
        failure = token.error;
        return { isReplaced: false, error: failure };
      }
      current = token.value;
      const isReplaced = current.text !== turnedAway;
      if (isReplaced) renewed = current.text;
      return { isReplaced };
    },
    /** Takes a token that is issued now. @returns undefined where none is had */
    async renew(): Promise<AccessToken | undefined> {
      const token = await broker.token({ account, resource, claims, fresh: true });
      if (!token.ok) return undefined;
      current = token.value;
      return current;
    },
  };
}

/**
 * Whether a token was turned away without saying what another one has to meet: it is over by the
 * service's clock, say. A token of another tenant than the resource's is no worse than the next one.
 */
function isTokenRefused(result: CallResult): boolean {
  if (result.kind !== 'answer' || result.status !== 401) return false;
  return !isOfAnotherTenant(readServiceError(result.status, result.body));
}

/** The claims that an answer asks for, as JSON. */
export function challengeIn(result: CallResult): string | undefined {
  if (result.kind !== 'answer' || (result.status !== 401 && result.status !== 403))
    return undefined;
  return claimsFromHeader(result.challenge);
}
