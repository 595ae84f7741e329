import { mfaClaims } from '../auth/token-claims';
import { claimsFromHeader } from '../http/claims-challenge';
import type { CallResult } from '../http/http';
import { DEFAULT_RETRY_AFTER_MS } from '../http/retry-after';
import { readServiceError, type ServiceError } from '../http/service-error';
import { codeTable } from '../pim/code-table';
import { MINIMUM_ACTIVE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { ErrorCode, PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Outcome } from './surface-api';

/** Codes after unwrapping, lower case, and what they mean (contract §7). */
const byCode = codeTable([
  ['licenceMissing', 'aadpremiumlicenserequired'],
  ['alreadyActive', 'roleassignmentexists'],
  [
    'pendingExists',
    'pendingroleassignmentrequest roleassignmentrequestexists roleassignmentschedulerequestexists',
  ],
  ['consentMissing', 'permissionscopenotgranted'],
  ['tooShort', 'activedurationtooshort'],
  ['notActive', 'roleassignmentdoesnotexist'],
  ['scheduleInvalid', 'invalidroleassignmentrequestschedule'],
  [
    'contextMissing',
    'roleassignmentrequestacrsvalidationfailed groupassignmentrequestacrsvalidationfailed',
  ],
  [
    'permissionMissing',
    'insufficientpermissions authorization_requestdenied authentication_requestfromunsupporteduserrole authorizationfailed',
  ],
  ['mfaMissing', 'requestdisallowedbyazure'],
  ['resourceLocked', 'resourceislocked scopelocked'],
  ['notFound', 'request_resourcenotfound resourcenotfound rolenotfound subjectnotfound'],
  ['notSupported', 'request_badrequest invalidfilter invalidresourcetype missingprovider'],
  ['throttled', 'toomanyrequests'],
  // Nobody signs in again for it: the token is good, and the subscription is another tenant's by now.
  ['refused', 'invalidauthenticationtokentenant'],
]);

/** Failed policy rules and what they mean; of several the first one here counts. */
const byRule: [string, ErrorCode][] = [
  ['Eligibility', 'notEligible'],
  ['Justification', 'justificationMissing'],
  ['Ticketing', 'ticketMissing'],
  ['Expiration', 'durationTooLong'],
  ['Mfa', 'mfaMissing'],
];

/** Turns a service's refusal into one of the errors that have words for the person. */
export function toPimError(error: ServiceError): PimError {
  const { code, message, requestId, rules } = error;
  return pimErrorOf(codeOf(error), message, { serviceCode: code, requestId, rules });
}

function codeOf(error: ServiceError): ErrorCode {
  const rule = byRule.find(([name]) => error.rules.includes(name));
  if (rule) return rule[1];
  const known = byCode.get(error.code.toLowerCase());
  if (known) return known;
  if (/P2 or Microsoft Entra ID Governance licen|premium licen/i.test(error.message)) {
    return 'licenceMissing';
  }
  if (isAgainstDataActions(error)) return 'scopeTooWide';
  if (/already exists/i.test(error.message)) return 'alreadyActive';
  if (error.status === 401) return 'signInNeeded';
  if (error.status === 404) return 'notFound';
  if (error.status === 429) return 'throttled';
  return error.status >= 500 ? 'serviceFailed' : 'refused';
}

/** A management group takes no custom role with DataActions: one below it does (contract §5.3). */
const isAgainstDataActions = ({ code, message }: ServiceError): boolean =>
  code.toLowerCase() === 'invalidcreateroleassignmentrequest' && /DataActions/i.test(message);

/** The error of a read that did not give what was expected. */
export function errorOf(result: CallResult): PimError {
  if (result.kind !== 'answer') return result.error;
  if (result.status >= 200 && result.status < 300) return pimErrorOf('malformed');
  return errorInAnswer(result);
}

/** The error in a service's answer; the id of the call is in its headers where the body has none. */
function errorInAnswer(
  result: CallResult & { kind: 'answer' },
  read = readServiceError(result.status, result.body),
): PimError {
  const error = toPimError({ ...read, requestId: read.requestId ?? result.requestId });
  const claims = claimsFromHeader(result.challenge);
  if (claims) return pimErrorOf('signInNeeded', error.message, { ...error, claims });
  const isServices = result.isTokenNew && error.code === 'signInNeeded';
  return isServices ? pimErrorOf('serviceFailed', error.message, error) : error;
}

/** What any answer to a write other than success means to the machine. */
export function refusalOutcome(result: CallResult): Outcome {
  if (result.kind === 'notSent') return { type: 'notSent', error: result.error };
  if (result.kind === 'noAnswer') return { type: 'noAnswer', error: result.error };

  const error = readServiceError(result.status, result.body);
  const claims = claimsFromHeader(result.challenge) ?? error.claims;
  if (claims) return { type: 'challenged', claims };

  const known = errorInAnswer(result, error);
  if (result.status === 429 || (result.status === 503 && result.retryAfterMs !== undefined)) {
    const retryAfterMs = result.retryAfterMs ?? DEFAULT_RETRY_AFTER_MS;
    return { type: 'throttled', retryAfterMs, certain: result.status === 429 };
  }
  if (result.status >= 500) return { type: 'noAnswer', error: known };
  // Only MFA failed: a token with MFA will do. Any other failed rule needs something of the person first.
  if (known.code === 'mfaMissing') return { type: 'challenged', claims: mfaClaims, error: known };
  if (known.code === 'alreadyActive' || known.code === 'pendingExists') {
    return { type: 'exists', error: known };
  }
  return { type: 'refused', error: known };
}

/**
 * What the refusal of an end or a withdrawal means.
 * @param isFresh the role became active a moment ago
 */
export function endOutcome(result: CallResult, isFresh = false): Outcome {
  const outcome = refusalOutcome(result);
  if (outcome.type === 'exists') return { type: 'endRefused', error: outcome.error };
  if (outcome.type !== 'refused') return outcome;
  const { error } = outcome;
  if (error.code === 'tooShort') return { type: 'endTooEarly', error };
  if (error.code !== 'notActive') return { type: 'endRefused', error };
  // A fresh activation is not known everywhere at first: that is no end (contract §5.4). Later it
  // means that nothing is active any more, which is what was wanted.
  return isFresh ? { type: 'endTooEarly', error } : { type: 'endDone' };
}

/** Whether an elevation became active so recently that not all of PIM may know of it. */
export const isFreshlyActive = (elevation: Elevation, nowMs: number): boolean =>
  elevation.startsAtMs !== null && nowMs - elevation.startsAtMs < MINIMUM_ACTIVE_MS;
