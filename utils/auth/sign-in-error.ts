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
  ['appPermissions', '65002 65005 650056 650057 70011 700022 28000 90008'],
  ['azureMissing', '500011 650052'],
  ['clientDisabled', '7000112 70001'],
  ['clientUnknown', '700016 700011'],
  ['tenantUnknown', '90002 50059 50128 90019'],
  ['tenantNotAllowed', '50194'],
  ['wrongCloud', '90038'],
  ['redirectUnknown', '50011 500113 70004 900971'],
  ['redirectWrongType', '9002326 9002327 7000218'],
  ['userUnknown', '50020 50034 50014 51004 16000 16003'],
  ['notAssigned', '50105'],
  ['accountLocked', '50053 50057'],
  ['mfaRegistration', '50072 50079 53004'],
  ['deviceBlocked', '50097 50129 50155 50187 53000 53001'],
  ['blockedByPolicy', '53002 53003 50005 50131 53010 53011 530032 530034 530035'],
  ['crossTenantBlocked', '500212 500213 50002 500021 500022'],
  ['throttled', '50196 50088'],
  ['signInUnavailable', '90033 50033 50087 90006 90012 90024'],
  // What another sign-in in a window mends: no session, a second factor, a new password, revoked or expired.
  [
    'signInNeeded',
    '50055 50058 50074 50076 50078 50089 50132 50133 50144 50158 50173 70008 70043 700082 700084',
  ],
]);

/** Network trouble, as MSAL names it. */
const unreachable = new Set([
  'no_network_connectivity',
  'network_error',
  'get_request_failed',
  'post_request_failed',
  'endpoints_resolution_error',
]);

/**
 * Turns a failed token request into an error with words.
 * @param inWindow the person was in a window already: another one is not what is missing
 */
export function toSignInError(failure: HostFailure, inWindow = false): PimError {
  const serviceCode = failure.aadsts ? `AADSTS${failure.aadsts}` : '';
  const { claims } = failure;
  return pimErrorOf(codeOf(failure, inWindow), failure.message, {
    ...{ serviceCode },
    ...(claims && isClaims(claims) && { claims }),
  });
}

/** A token request that brought no token, as a result with the error's words. */
export const failedSignIn = (
  result: HostResult,
  inWindow = false,
): { ok: false; error: PimError } => ({
  ok: false,
  error:
    result.kind === 'failed' ? toSignInError(result.failure, inWindow) : pimErrorOf('signInFailed'),
});

/** What an administrator has to mend before anybody can sign in: Microsoft never leaves its page with it. */
const ofSetUp: readonly ErrorCode[] = [
  'appPermissions',
  'clientDisabled',
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

function codeOf(failure: HostFailure, inWindow: boolean): ErrorCode {
  const known = failure.aadsts && byNumber.get(failure.aadsts);
  if (known) return known;
  if (unreachable.has(failure.code)) return 'unavailable';
  return failure.interaction && !inWindow ? 'signInNeeded' : 'signInFailed';
}
