import type { AccessToken } from '../auth/access-token';
import type { Broker, TokenNeed } from '../auth/broker';
import { clouds } from '../auth/clouds';
import {
  lacksCountedMfa,
  mergeClaims,
  type Needs,
  readTokenClaims,
  tokenFits,
  unmetClaims,
} from '../auth/token-claims';
import type { PimError } from '../pim/error';
import { claimsFromHeader } from './claims-challenge';
import type { Call, CallResult, Http } from './http';
import { isOfAnotherTenant, readServiceError } from './service-error';

export type SessionEnvironment = { http: Http; broker: Pick<Broker, 'token'> };

/** A request under a session: the session adds cloud and token. */
export type SessionRequest = Pick<Call, 'method' | 'url' | 'body' | 'readOnly'>;

export type Session = ReturnType<typeof createSession>;

/**
 * Opens a session of an account with one resource: the only holder of its token, which nobody else
 * gets to see.
 * @returns the error where no token that meets the need is had
 */
export async function openSession(
  environment: SessionEnvironment,
  need: TokenNeed,
): Promise<{ ok: true; session: Session } | { ok: false; error: PimError }> {
  const token = await environment.broker.token(need);
  if (!token.ok) return token;
  return { ok: true, session: createSession(environment, need, token.value) };
}

/**
 * A session survives that its token is turned away: with a claims challenge (continuous access
 * evaluation, contract §8.3), or because it is over by the service's clock (contract §7.2). Another one
 * is taken without a window, once a request. Later requests use the new token at once.
 */
function createSession(
  { http, broker }: SessionEnvironment,
  { account, resource, claims = null }: TokenNeed,
  firstToken: AccessToken,
) {
  const { cloud } = account;
  let current = firstToken;
  /** Why the token in use could not be replaced: nobody asks for another one again. */
  let failure: PimError | undefined;

  /**
   * Takes another token where an answer says that this one was turned away. It has to meet what the
   * session was opened for, too.
   * @param turnedAway the token that the request was sent with: another one may be here by now
   * @returns whether there is another one, and the request may be sent again; if not, why
   */
  async function replaceToken(
    result: CallResult,
    turnedAway: string,
  ): Promise<{ isReplaced: boolean; error?: PimError }> {
    const wanted = challengeIn(result);
    if (wanted === undefined && !isTokenRefused(result)) return { isReplaced: false };
    if (current.text !== turnedAway) return { isReplaced: true };
    if (failure) return { isReplaced: false, error: failure };
    const token = await broker.token({
      ...{ account, resource, turnedAway },
      claims: wanted === undefined ? claims : mergeClaims(claims, wanted),
    });
    if (!token.ok) {
      failure = token.error;
      return { isReplaced: false, error: failure };
    }
    current = token.value;
    return { isReplaced: current.text !== turnedAway };
  }

  /** Sends a request; one that was turned away was not carried out, and is sent once more. */
  async function send(request: SessionRequest): Promise<CallResult> {
    const sentWith = current.text;
    const result = await http.call({ ...request, cloud, accessToken: sentWith });
    const { isReplaced, error } = await replaceToken(result, sentWith);
    if (isReplaced) return http.call({ ...request, cloud, accessToken: current.text });
    // A challenge is the caller's to meet, in a window. Of any other the reason is why no token came.
    return error && challengeIn(result) === undefined ? { kind: 'notSent', error } : result;
  }

  return {
    account,
    resource,
    /** The resource's host in the account's cloud: what every URL begins with. */
    origin: clouds[cloud][resource],
    send,
    /** Takes another token where a part of a batch was turned away. @returns whether there is one */
    replaceToken: async (part: CallResult): Promise<boolean> =>
      (await replaceToken(part, current.text)).isReplaced,
    /** How long to wait before a read is repeated, and the clock and the wait for it. */
    pace: { retryDelayMs: http.retryDelayMs, wait: http.wait, now: http.now },
    /** Whether the token is certainly this account's, for this resource. */
    isForItsAccount: (): boolean => tokenFits(current, account, resource),
    /**
     * Template ids, in lower case, of the directory roles that a token names which is issued now: by
     * each call another one (contract §5.4). The session uses it from then on.
     * @returns null where there is none, or it does not tell
     */
    async rolesNow(): Promise<readonly string[] | null> {
      const token = await broker.token({ account, resource, claims, fresh: true });
      if (!token.ok) return null;
      current = token.value;
      const roles = readTokenClaims(current.text)?.wids;
      return roles?.map((id) => id.toLowerCase()) ?? null;
    },
    /** Short names of the scopes that were granted; null: that is not known. */
    granted: (): readonly string[] | null => current.granted,
    /** The claims that a role's policy wants and the token does not have, as JSON. */
    unmetClaims: (needs: Needs): string | undefined => unmetClaims(current.text, needs),
    /** Whether its owner verified, and in a way that the token does not call a second factor. */
    lacksCountedMfa: (): boolean => lacksCountedMfa(current.text),
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

function challengeIn(result: CallResult): string | undefined {
  if (result.kind !== 'answer' || (result.status !== 401 && result.status !== 403))
    return undefined;
  return claimsFromHeader(result.challenge);
}
