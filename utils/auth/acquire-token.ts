import type { Account } from '../pim/account';
import type { PimError, Result } from '../pim/error';
import type { Registration } from '../settings/registration';
import type { HostResult, HostToken } from './protocol';
import type { RedirectEnvironment, RedirectFlow } from './redirect-flow';
import { grantedScopes, type Resource } from './scopes';
import { failedSignIn } from './sign-in-error';
import { asksToVerify, mergeClaims } from './token-claims';

/** What a token is wanted for. */
type Wanted = {
  account: Account;
  resource: Resource;
  /** The registration the account signed in with. */
  registration: Registration;
  claims: string | null;
  /** True only where the person has just clicked. */
  interactive: boolean;
  /** Whether a token is wanted that is issued now, whatever is cached. */
  fresh: boolean;
  /** Whether a window has to ask for everything anew, whatever is cached. */
  anew: boolean;
  /** A token that is of no use any more, although it may still be cached. */
  turnedAway: string | null;
};

/**
 * Gets a token, from the least to the most that a person notices: cache or refresh token; the
 * browser's own session without a window; a window, on a click only. Whose token it is nobody has
 * checked yet.
 */
export async function acquireToken(
  askHost: RedirectEnvironment['askHost'],
  flow: RedirectFlow,
  { account, resource, registration, claims, interactive, ...wanted }: Wanted,
): Promise<Result<HostToken>> {
  const request = {
    registration,
    scopes: grantedScopes(resource, account.cloud),
    claims,
    homeAccountId: account.homeAccountId,
  };
  const askSilently = async (): Promise<HostResult> => {
    const ask = (forceRefresh: boolean) =>
      askHost({ op: 'silent', ...request, ...(forceRefresh && { forceRefresh }) });
    const result = await ask(wanted.fresh);
    const isTurnedAway = result.kind === 'token' && result.token.accessToken === wanted.turnedAway;
    return isTurnedAway ? ask(true) : result;
  };

  const hinted = { ...request, loginHint: account.username };
  if (interactive && wanted.anew)
    return flow.inTurn(() => flow.run({ ...hinted, prompt: 'login' }, true));

  let finishedBefore = flow.finished();
  const silent = await askSilently();
  if (silent.kind === 'token') return { ok: true, value: silent.token };
  if (silent.kind !== 'failed' || !silent.failure.interaction) return failedSignIn(silent);

  const refused = failedSignIn(silent);
  // Without consent the browser's session cannot give a token either.
  const lacksConsent = refused.error.code === 'consentMissing';
  if (!lacksConsent && (!claims || !asksToVerify(claims))) {
    const quiet = await flow.inTurn(() => flow.run({ ...hinted, prompt: 'none' }, false));
    if (quiet.ok) return quiet;
    if (!interactive) return saysMore(quiet, refused);
    finishedBefore = flow.finished();
  }
  if (!interactive) return refused;
  return flow.inTurn(async () => {
    // A window that was open meanwhile may have brought what this one would ask for again.
    const again = flow.finished() > finishedBefore ? await askSilently() : undefined;
    if (again?.kind === 'token') return { ok: true, value: again.token };
    const asked = withClaimsOf(refused, claims);
    return flow.run({ ...hinted, claims: asked, prompt: null }, true);
  });
}

type Refused = { ok: false; error: PimError };

/** Nobody is signed in to Microsoft in this browser: that says nothing of why a token was refused. */
const NO_BROWSER_SESSION = 'AADSTS50058';

/** A quiet sign-in that brought nothing may know less than the refusal before it. */
function saysMore(quiet: Refused, refused: Refused): Refused {
  const { serviceCode, claims } = quiet.error;
  const knowsLess =
    !serviceCode ||
    (serviceCode === NO_BROWSER_SESSION && refused.error.serviceCode) ||
    (!claims && refused.error.claims);
  return knowsLess ? refused : quiet;
}

/** A window asks for what the service wanted when it refused, whatever else is asked for. */
function withClaimsOf({ error }: Refused, claims: string | null): string | null {
  return error.claims ? mergeClaims(claims, error.claims) : claims;
}
