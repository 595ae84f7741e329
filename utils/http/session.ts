import type { Broker, TokenNeed } from '../auth/broker';
import { clouds } from '../auth/clouds';
import { mergeClaims, type Needs, tokenFits, unmetClaims } from '../auth/token-claims';
import type { PimError } from '../pim/error';
import { claimsFromHeader } from './claims-challenge';
import type { Call, CallResult, Http } from './http';

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
 * A session survives a revocation (continuous access evaluation, contract §8): where its token is
 * turned away with a claims challenge, another one is taken without a window, once a request. Later
 * requests use the new token at once.
 */
function createSession(
  { http, broker }: SessionEnvironment,
  { account, resource, claims = null }: TokenNeed,
  firstToken: string,
) {
  const { cloud } = account;
  let accessToken = firstToken;

  /**
   * Takes another token where an answer says that this one was turned away. It has to meet what the
   * session was opened for, too.
   * @returns whether there is one, and the request may be sent again
   */
  async function refreshToken(result: CallResult): Promise<boolean> {
    const wanted = challengeIn(result);
    if (wanted === undefined) return false;
    const token = await broker.token({ account, resource, claims: mergeClaims(claims, wanted) });
    if (token.ok) accessToken = token.value;
    return token.ok;
  }

  return {
    account,
    resource,
    /** The resource's host in the account's cloud: what every URL begins with. */
    origin: clouds[cloud][resource],
    /** Sends a request; one that was turned away was not carried out, and is sent once more. */
    async send(request: SessionRequest): Promise<CallResult> {
      const result = await http.call({ ...request, cloud, accessToken });
      return (await refreshToken(result)) ? http.call({ ...request, cloud, accessToken }) : result;
    },
    refreshToken,
    /** How long to wait before a read is repeated, and the clock and the wait for it. */
    pace: { retryDelayMs: http.retryDelayMs, wait: http.wait, now: http.now },
    /** Whether the token is certainly this account's, for this resource. */
    isForItsAccount: (): boolean => tokenFits(accessToken, account, resource),
    /** The claims that a role's policy wants and the token does not have, as JSON. */
    unmetClaims: (needs: Needs): string | undefined => unmetClaims(accessToken, needs),
  };
}

function challengeIn(result: CallResult): string | undefined {
  if (result.kind !== 'answer' || (result.status !== 401 && result.status !== 403))
    return undefined;
  return claimsFromHeader(result.challenge);
}
