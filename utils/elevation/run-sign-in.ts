import type { Broker } from '../auth/broker';
import type { Resource } from '../auth/scopes';
import { mfaClaims } from '../auth/token-claims';
import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { ErrorCode, PimError, Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { sameTenant } from '../pim/same-tenant';
import type { Registration } from '../settings/registration';
import type { Accounts } from './accounts';

/** What somebody is to sign in for. */
export type WantedSignIn = {
  /** A known account again; null: the person picks one. */
  account: AccountKey | null;
  /** What a known account signs in for, and consents to where that is still missing. */
  resource: Resource;
  /** True where the person wants to see, and accept, what is not consented to yet. */
  consent?: boolean | undefined;
  /** The tenant that somebody new is to sign in to, by id or domain. Absent: none is meant. */
  tenant?: string | undefined;
  /** With which claims the window opens, as JSON: those that the last list was refused with. */
  claims?: string | undefined;
  /** Everything is asked for anew, and a second factor with it. */
  anew?: boolean | undefined;
};

export type RunEnvironment = {
  broker: Broker;
  accounts: Accounts;
  /** The application that people sign in with here, to the tenant that is meant, or why there is none. */
  registration: (tenant: string | null) => Promise<Result<Registration>>;
  /** Whether policy still allows the application that an account signed in with. */
  mayUse: (account: Account) => boolean;
};

/**
 * Signs somebody in, in a window, and keeps who came.
 * @returns the account; `otherSignedIn` or `wrongTenant` where somebody else came, who is not kept
 */
export async function runSignIn(
  environment: RunEnvironment,
  { account: key, resource, consent, tenant, anew, ...wanted }: WantedSignIn,
): Promise<Result<Account>> {
  const { accounts, broker } = environment;
  const claims = anew ? mfaClaims : wanted.claims;
  const known = key === null ? undefined : accounts.find(key);
  // It signed out meanwhile.
  if (key !== null && !known) return { ok: false, error: pimErrorOf('signInNeeded') };
  const registration = await environment.registration(known?.tenantId ?? tenant ?? null);
  // Which application the organisation means nobody knows: none is signed in with.
  if (!registration.ok && registration.error.code === 'policyUnreadable') return registration;
  if (known && environment.mayUse(known)) {
    // A token that is still cached is the one that did not do.
    const token = consent
      ? await broker.consent({ account: known, resource })
      : await broker.token({
          ...{ account: known, resource, interactive: true, fresh: true },
          ...(claims !== undefined && { claims }),
          ...(anew && { anew }),
        });
    return token.ok ? { ok: true, value: known } : { ok: false, error: inSignIn(token.error) };
  }
  if (!registration.ok) return registration;
  const signedIn = await broker.signIn(registration.value, known?.username ?? null);
  if (!signedIn.ok) return { ok: false, error: inSignIn(signedIn.error) };
  const problem = problemWith(signedIn.value, known, tenant, accounts.all());
  if (problem) {
    // What came for somebody who is signed in here all the same is theirs to keep.
    if (!accounts.find(accountKey(signedIn.value))) await broker.forget(signedIn.value);
    return { ok: false, error: problem };
  }
  // Its own tenant, also where any work account may sign in: other authorities answer for others.
  const own = { ...registration.value, tenant: signedIn.value.tenantId };
  await accounts.add({ account: signedIn.value, registration: own });
  return signedIn;
}

/** What other requests meet too, in the words of a sign-in: nothing was to be sent with its token. */
const signInCodes = new Map<ErrorCode, ErrorCode>([
  ['unavailable', 'signInUnavailable'],
  ['wrongAccount', 'otherSignedIn'],
]);

function inSignIn(error: PimError): PimError {
  const code = signInCodes.get(error.code);
  return code ? pimErrorOf(code, error.message, error) : error;
}

/** A window may come back with somebody else, or from another tenant than the one that was meant. */
function problemWith(
  came: Account,
  known: Account | undefined,
  tenant: string | undefined,
  accounts: Account[],
): PimError | undefined {
  if (known) {
    const isSame = accountKey(came) === accountKey(known);
    return isSame ? undefined : pimErrorOf('otherSignedIn', '', { about: came.username });
  }
  if (tenant === undefined) return undefined;
  const isAnother = sameTenant(came.tenantId, tenant, accounts) === false;
  return isAnother ? pimErrorOf('wrongTenant', '', { about: tenant }) : undefined;
}
