import { createSingleFlight } from '../async/single-flight';
import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Registration } from '../settings/registration';
import { type AccessToken, accessTokenOf } from './access-token';
import { acquireToken } from './acquire-token';
import type { Forgotten } from './forget-account';
import type { HostToken } from './protocol';
import { createRedirectFlow, type RedirectEnvironment } from './redirect-flow';
import type { Resource } from './scopes';
import { asksToVerify, tokenFits } from './token-claims';
import { consentTask, signInTask } from './window-tasks';

export type BrokerEnvironment = RedirectEnvironment & {
  /** The registration an account signed in with. */
  registrationOf: (account: Account) => Registration;
  /** Whether policy still allows the application that an account signed in with. */
  mayUse: (account: Account) => boolean;
  /** Whether somebody is signed in here: this person in this tenant. */
  isKnown: (account: Forgotten) => boolean;
};

export type TokenNeed = {
  account: Account;
  resource: Resource;
  /** What the token has to meet, as JSON. */
  claims?: string | null;
  /** True only where the person has just clicked. */
  interactive?: boolean;
  /**
   * A token that is issued now, whatever is cached: its claims are as the tenant knows them at this
   * moment. By itself it opens no window.
   */
  fresh?: boolean;
  /**
   * In a window in which everything is asked for anew: with another method than the last time the token
   * may have what it lacked.
   */
  anew?: boolean;
  /**
   * A token that the service turned away: another one is wanted. It is renewed at most once, however
   * many calls it was turned away with.
   */
  turnedAway?: string;
};

/** Whose token it is, and for what. */
type Whose = Pick<TokenNeed, 'account' | 'resource'>;

export type Broker = ReturnType<typeof createBroker>;

/** The only module that other code asks for tokens, and for somebody to sign in. */
export function createBroker(environment: BrokerEnvironment) {
  /** Claims of revocations that no token meets yet: the cached token is of no use (contract §8). */
  const unmetClaims = new Map<string, string>();
  const flow = createRedirectFlow(environment);

  /**
   * Gets an access token that is certainly this account's. Concurrent needs for the same token share
   * one call.
   */
  const token = createSingleFlight(acquire, (need: TokenNeed) =>
    JSON.stringify([
      accountKey(need.account),
      need.resource,
      need.claims ?? null,
      need.interactive ?? false,
      need.fresh ?? false,
      need.anew ?? false,
      need.turnedAway ?? null,
    ]),
  );

  async function acquire(need: TokenNeed): Promise<Result<AccessToken>> {
    if (!environment.mayUse(need.account)) return { ok: false, error: pimErrorOf('signInNeeded') };
    const tokenKey = `${accountKey(need.account)}|${need.resource}`;
    const claims = need.claims ?? unmetClaims.get(tokenKey) ?? null;
    const acquired = await acquireToken(environment.askHost, flow, {
      ...{ account: need.account, resource: need.resource, claims },
      registration: environment.registrationOf(need.account),
      interactive: need.interactive ?? false,
      fresh: need.fresh ?? false,
      anew: need.anew ?? false,
      turnedAway: need.turnedAway ?? null,
    });
    const result = await takeOwn(acquired, need);
    if (claims && !asksToVerify(claims)) {
      if (result.ok) unmetClaims.delete(tokenKey);
      else unmetClaims.set(tokenKey, claims);
    }
    return result;
  }

  async function takeOwn(acquired: Result<HostToken>, need: Whose): Promise<Result<AccessToken>> {
    const result = await checkOwner(acquired, need);
    if (environment.isKnown(need.account)) return result;
    // It signed out meanwhile: its token is not kept.
    await forget(need.account);
    return { ok: false, error: pimErrorOf('signInNeeded') };
  }

  /** A window may come back with somebody else: such a token is forgotten, never used. */
  async function checkOwner(result: Result<HostToken>, need: Whose): Promise<Result<AccessToken>> {
    if (!result.ok) return result;
    const value = accessTokenOf(result.value);
    if (tokenFits(value, need.account, need.resource)) return { ok: true, value };
    if (!environment.isKnown(result.value)) await forget(result.value);
    return { ok: false, error: pimErrorOf('wrongAccount', '', { about: result.value.username }) };
  }

  /**
   * Signs somebody in, in a window.
   * @param hint a known user name goes straight on; null lets the person pick
   */
  async function signIn(registration: Registration, hint: string | null): Promise<Result<Account>> {
    const result = await flow.inTurn(() => flow.run(signInTask(registration, hint), true));
    return result.ok ? { ok: true, value: toAccount(result.value, registration) } : result;
  }

  /** Lets somebody who is signed in consent, in a window, to what is missing. */
  async function consent({ account, resource }: Whose): Promise<Result<AccessToken>> {
    const task = consentTask(environment.registrationOf(account), account, resource);
    const acquired = await flow.inTurn(() => flow.run(task, true));
    return takeOwn(acquired, { account, resource });
  }

  /** Forgets all tokens of an account, of every application that it used here. */
  async function forget({ homeAccountId, tenantId }: Forgotten): Promise<void> {
    await environment.askHost({ op: 'forget', homeAccountId, tenantId });
  }

  return { token, signIn, consent, forget };
}

const toAccount = (token: HostToken, registration: Registration): Account => ({
  homeAccountId: token.homeAccountId,
  tenantId: token.tenantId,
  objectId: token.objectId,
  username: token.username,
  name: token.name,
  cloud: registration.cloud,
});
