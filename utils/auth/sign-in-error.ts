import type { ErrorCode, PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { scrub } from '../pim/scrub';
import type { HostFailure } from './protocol';

/** AADSTS numbers and what they mean to a person (contract §9). Branch on the number, never on text. */
const byNumber: [ErrorCode, string[]][] = [
  ['consentMissing', ['65001', '65004', '90094', '90095', '65002', '650057', '70011']],
  ['clientUnknown', ['700016', '90002', '50194', '7000218', '90038']],
  ['redirectUnknown', ['50011', '900971', '9002326', '9002327']],
  [
    'blockedByPolicy',
    [
      '53000',
      '53001',
      '53003',
      '530032',
      '530035',
      '50131',
      '50105',
      '50053',
      '50057',
      '500212',
      '500213',
    ],
  ],
];
const codes = new Map(
  byNumber.flatMap(([code, numbers]) => numbers.map((number) => [number, code])),
);

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
  return {
    ...pimErrorOf(codeOf(failure), scrub(failure.message)),
    ...(failure.aadsts ? { serviceCode: `AADSTS${failure.aadsts}` } : {}),
  };
}

function codeOf(failure: HostFailure): ErrorCode {
  const known = failure.aadsts && codes.get(failure.aadsts);
  if (known) return known;
  if (unreachable.has(failure.code)) return 'unavailable';
  return failure.interaction ? 'signInNeeded' : 'signInFailed';
}
