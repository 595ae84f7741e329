import type { AccessToken } from '../auth/access-token';
import type { Broker, TokenNeed } from '../auth/broker';
import { clouds } from '../auth/clouds';
import {
  lacksCountedMfa,
  type Needs,
  readTokenClaims,
  tokenFits,
  unmetClaims,
} from '../auth/token-claims';
import type { PimError } from '../pim/error';
import type { Call, CallResult, Http } from './http';
import { challengeIn, createTokenInUse } from './token-in-use';

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
 * A session survives that its token is turned away: another one is taken without a window, once a
 * request. Later requests use the new token at once.
 */
function createSession(
  { http, broker }: SessionEnvironment,
  need: TokenNeed,
  firstToken: AccessToken,
) {
  const { account, resource } = need;
  const { cloud } = account;
  const token = createTokenInUse(broker, need, firstToken);

  const call = async (request: SessionRequest): Promise<CallResult> => {
    const { text } = token.now();
    return token.noted(await http.call({ ...request, cloud, accessToken: text }), text);
  };

  /** Sends a request; one that was turned away was not carried out, and is sent once more. */
  async function send(request: SessionRequest): Promise<CallResult> {
    const result = await call(request);
    const { isReplaced, error } = await token.replace(result);
    if (isReplaced) return call(request);
    // A challenge is the caller's to meet, in a window. Of any other the reason is why no token came.
    return error && challengeIn(result) === undefined ? { kind: 'notSent', error } : result;
  }

  return {
    account,
    resource,
    /** The resource's host in the account's cloud: what every URL begins with. */
    origin: clouds[cloud][resource],
    send,
    /** A part of the answer to a batch, as an answer of its own. */
    part: (batch: CallResult, part: CallResult): CallResult => token.noted(part, token.of(batch)),
    /** Takes another token where a part of a batch was turned away. @returns whether there is one */
    replaceToken: async (part: CallResult): Promise<boolean> =>
      (await token.replace(part)).isReplaced,
    /** How long to wait before a read is repeated, and the clock and the wait for it. */
    pace: { retryDelayMs: http.retryDelayMs, wait: http.wait, now: http.now },
    /** Whether the token is certainly this account's, for this resource. */
    isForItsAccount: (): boolean => tokenFits(token.now(), account, resource),
    /**
     * Template ids, in lower case, of the directory roles that a token names which is issued now: by
     * each call another one (contract §5.4). The session uses it from then on.
     * @returns null where there is none, or it does not tell
     */
    async rolesNow(): Promise<readonly string[] | null> {
      const fresh = await token.renew();
      const roles = fresh && readTokenClaims(fresh.text)?.wids;
      return roles?.map((id) => id.toLowerCase()) ?? null;
    },
    /** Short names of the scopes that were granted; null: that is not known. */
    granted: (): readonly string[] | null => token.now().granted,
    /** The claims that a role's policy wants and the token does not have, as JSON. */
    unmetClaims: (needs: Needs): string | undefined => unmetClaims(token.now().text, needs),
    /** Whether its owner verified, and in a way that the token does not call a second factor. */
    lacksCountedMfa: (): boolean => lacksCountedMfa(token.now().text),
  };
}
