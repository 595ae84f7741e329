import { createQueue } from '../async/queue';
import { createSingleFlight } from '../async/single-flight';
import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { PimError, Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Registration } from '../settings/registration';
import type { Forgotten } from './forget-account';
import type { HostReply, HostResult, HostTask, HostToken } from './protocol';
import { type Resource, scopesOf } from './scopes';
import { toSignInError } from './sign-in-error';
import { asksToVerify, tokenFits } from './token-claims';

export type BrokerEnvironment = {
  /** Delivers a task to the token host, which is started when it is not there. */
  askHost: (task: HostTask) => Promise<HostReply['result']>;
  /** `identity.launchWebAuthFlow`; rejects when no window could be shown or it was closed. */
  launch: (url: string, interactive: boolean) => Promise<string | undefined>;
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
};

export type Broker = ReturnType<typeof createBroker>;

/**
 * The only module that other code asks for tokens. From the least to the most that a person notices:
 * cache or refresh token; the browser's own session without a window; a window, on a click only.
 */
export function createBroker(environment: BrokerEnvironment) {
  /** Claims of revocations that no token meets yet: the cached token is of no use (contract §8). */
  const unmetClaims = new Map<string, string>();
  /** MSAL takes one redirect flow at a time. */
  const inTurn = createQueue();
  let flowsDone = 0;

  async function flow(
    task: Omit<Extract<HostTask, { op: 'begin' }>, 'op'>,
    interactive: boolean,
  ): Promise<Result<HostToken>> {
    const begun = await environment.askHost({ op: 'begin', ...task });
    if (begun.kind !== 'url') return failed(begun);
    let back: string | undefined;
    try {
      back = await environment.launch(begun.url, interactive);
    } catch {
      back = undefined;
    }
    const fragment = back?.split('#')[1] ?? '';
    const done = await environment.askHost({
      op: 'finish',
      registration: task.registration,
      fragment,
    });
    flowsDone++;
    if (done.kind === 'token') return { ok: true, value: done.token };
    if (fragment) return failed(done);
    return { ok: false, error: pimErrorOf(interactive ? 'cancelled' : 'signInNeeded') };
  }

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
    ]),
  );

  async function acquire(need: TokenNeed): Promise<Result<string>> {
    if (!environment.mayUse(need.account)) return { ok: false, error: pimErrorOf('signInNeeded') };
    const tokenKey = `${accountKey(need.account)}|${need.resource}`;
    const claims = need.claims ?? unmetClaims.get(tokenKey) ?? null;
    const result = await checkOwner(await acquireWith(need, claims), need);
    // It signed out meanwhile: its token is not kept.
    if (!environment.isKnown(need.account)) {
      await forget(need.account);
      return { ok: false, error: pimErrorOf('signInNeeded') };
    }
    if (claims && !asksToVerify(claims)) {
      if (result.ok) unmetClaims.delete(tokenKey);
      else unmetClaims.set(tokenKey, claims);
    }
    return result;
  }

  async function acquireWith(need: TokenNeed, claims: string | null): Promise<Result<HostToken>> {
    const { account, resource } = need;
    const request = {
      registration: environment.registrationOf(account),
      scopes: scopesOf(resource, account.cloud),
      claims,
      homeAccountId: account.homeAccountId,
    };
    const askSilently = () => environment.askHost({ op: 'silent', ...request });

    let doneBefore = flowsDone;
    const silent = await askSilently();
    if (silent.kind === 'token') return { ok: true, value: silent.token };
    if (silent.kind !== 'failed' || !silent.failure.interaction) return failed(silent);

    const hinted = { ...request, loginHint: account.username };
    // Without consent the browser's session cannot give a token either.
    const lacksConsent = failed(silent).error.code === 'consentMissing';
    if (!lacksConsent && (!claims || !asksToVerify(claims))) {
      const quiet = await inTurn(() => flow({ ...hinted, prompt: 'none' }, false));
      if (quiet.ok || !need.interactive) return quiet;
      doneBefore = flowsDone;
    }
    if (!need.interactive) return failed(silent);
    return inTurn(async () => {
      // A window that was open meanwhile may have brought what this one would ask for again.
      const again = flowsDone > doneBefore ? await askSilently() : undefined;
      if (again?.kind === 'token') return { ok: true, value: again.token };
      return flow({ ...hinted, prompt: null }, true);
    });
  }

  /** A window may come back with somebody else: such a token is forgotten, never used. */
  async function checkOwner(result: Result<HostToken>, need: TokenNeed): Promise<Result<string>> {
    if (!result.ok) return result;
    if (tokenFits(result.value.accessToken, need.account, need.resource)) {
      return { ok: true, value: result.value.accessToken };
    }
    if (!environment.isKnown(result.value)) await forget(result.value);
    return { ok: false, error: pimErrorOf('wrongAccount', result.value.username) };
  }

  /**
   * Signs somebody in, in a window.
   * @param hint a known user name goes straight on; null lets the person pick
   */
  async function signIn(registration: Registration, hint: string | null): Promise<Result<Account>> {
    const result = await inTurn(() =>
      flow(
        {
          registration,
          scopes: scopesOf('graph', registration.cloud),
          claims: null,
          homeAccountId: null,
          loginHint: hint,
          prompt: hint ? null : 'select_account',
        },
        true,
      ),
    );
    return result.ok ? { ok: true, value: toAccount(result.value, registration) } : result;
  }

  /** Forgets all tokens of an account, of every application that it used here. */
  async function forget({ homeAccountId, tenantId }: Forgotten): Promise<void> {
    await environment.askHost({ op: 'forget', homeAccountId, tenantId });
  }

  return { token, signIn, forget };
}

function failed(result: HostResult): { ok: false; error: PimError } {
  return {
    ok: false,
    error: result.kind === 'failed' ? toSignInError(result.failure) : pimErrorOf('signInFailed'),
  };
}

const toAccount = (token: HostToken, registration: Registration): Account => ({
  homeAccountId: token.homeAccountId,
  tenantId: token.tenantId,
  objectId: token.objectId,
  username: token.username,
  name: token.name,
  cloud: registration.cloud,
});
