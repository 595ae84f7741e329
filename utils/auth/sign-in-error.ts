import { codeTable } from '../pim/code-table';
import type { ErrorCode, PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { HostFailure, HostResult } from './protocol';
import { isClaims } from './token-claims';

/** AADSTS numbers and what they mean to a person (contract §9). Branch on the number, never on text. */
const byNumber = codeTable([
  ['consentMissing', '65001'],
  ['consentDeclined', '65004'],
  ['adminConsentNeeded', '90094 90095'],
  ['appPermissions', '65002 650057 70011 700022 28000'],
  ['azureMissing', '500011'],
  ['clientUnknown', '700016'],
  ['tenantUnknown', '90002'],
  ['tenantNotAllowed', '50194'],
  ['wrongCloud', '90038'],
  ['redirectUnknown', '50011 900971'],
  ['redirectWrongType', '9002326 9002327 7000218'],
  ['userUnknown', '50020 50034'],
  ['notAssigned', '50105'],
  ['accountLocked', '50053 50057'],
  ['mfaRegistration', '50072 50079'],
  ['deviceBlocked', '50097 53000 53001'],
  ['blockedByPolicy', '53003 50131 530032 530035'],
  ['crossTenantBlocked', '500212 500213'],
  ['throttled', '50196'],
  ['serviceFailed', '90033 50033 90024'],
  // What another sign-in in a window mends: no session, a second factor, revoked or expired.
  ['signInNeeded', '50058 50074 50076 50078 50173 70008 70043 700082 700084'],
]);

/** Network trouble, as MSAL names it. */
const unreachable = new Set([
  'no_network_connectivity',
  'network_error',
  'get_request_failed',
  'post_request_failed',
  'endpoints_resolution_error',
]);

/** Turns a failed token request into an error with words. */
export function toSignInError(failure: HostFailure): PimError {
  const serviceCode = failure.aadsts ? `AADSTS${failure.aadsts}` : '';
  const { claims } = failure;
  return pimErrorOf(codeOf(failure), failure.message, {
    ...{ serviceCode },
    ...(claims && isClaims(claims) && { claims }),
  });
}

/** A token request that brought no token, as a result with the error's words. */
export const failedSignIn = (result: HostResult): { ok: false; error: PimError } => ({
  ok: false,
  error: result.kind === 'failed' ? toSignInError(result.failure) : pimErrorOf('signInFailed'),
});

/** What an administrator has to mend before anybody can sign in: Microsoft never leaves its page with it. */
const ofSetUp: readonly ErrorCode[] = [
  'appPermissions',
  'clientUnknown',
  'redirectUnknown',
  'redirectWrongType',
  'tenantNotAllowed',
  'tenantUnknown',
  'wrongCloud',
];

/** The first of these AADSTS numbers that is about the set-up, as an error; others are about nobody. */
export function setUpRefusal(numbers: string[]): PimError | undefined {
  const errors = numbers.map((aadsts) =>
    toSignInError({ code: '', aadsts, message: '', interaction: false }),
  );
  return errors.find(({ code }) => ofSetUp.includes(code));
}

function codeOf(failure: HostFailure): ErrorCode {
  const known = failure.aadsts && byNumber.get(failure.aadsts);
  if (known) return known;
  if (unreachable.has(failure.code)) return 'unavailable';
  return failure.interaction ? 'signInNeeded' : 'signInFailed';
}
