import { describe, expect, it } from 'vitest';
import { readServiceError } from '../../../utils/http/service-error';
import type { ErrorCode } from '../../../utils/pim/error';
import { toPimError } from '../../../utils/surfaces/refusal';
import { messages } from '../support/messages';

const rulesFailed = 'RoleAssignmentRequestPolicyValidationFailed';
const failed = (words: string) => `The following policy rules failed: ${words}`;
const licence =
  'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.';

/** Every refusal that the services are known to give (contract §7), and the error it has to become. */
const refusals: [status: number, code: string, message: string, ErrorCode][] = [
  [400, rulesFailed, failed('["JustificationRule"]'), 'justificationMissing'],
  [400, rulesFailed, failed('["TicketingRule"]'), 'ticketMissing'],
  [400, rulesFailed, failed('["ExpirationRule"]'), 'durationTooLong'],
  [400, rulesFailed, failed('["EligibilityRule"]'), 'notEligible'],
  [400, rulesFailed, failed('["MfaRule"]'), 'mfaMissing'],
  [
    400,
    rulesFailed,
    failed('JustificationRule - Justification is required'),
    'justificationMissing',
  ],
  [400, rulesFailed, failed('TicketingRule - Ticket information is required'), 'ticketMissing'],
  [400, rulesFailed, failed('MfaRule - Multi-factor authentication is required'), 'mfaMissing'],
  [400, 'RoleAssignmentRequestAcrsValidationFailed', '', 'contextMissing'],
  [400, 'GroupAssignmentRequestAcrsValidationFailed', '', 'contextMissing'],
  [400, 'RoleAssignmentExists', 'The Role assignment already exists.', 'alreadyActive'],
  [400, 'BadRequest', 'The role assignment already exists at scope /x.', 'alreadyActive'],
  [400, 'PendingRoleAssignmentRequest', '', 'pendingExists'],
  [400, 'RoleAssignmentRequestExists', 'A request with Id: x already exists.', 'pendingExists'],
  [409, 'RoleAssignmentScheduleRequestExists', '', 'pendingExists'],
  [400, 'ActiveDurationTooShort', 'The Active duration is too short.', 'tooShort'],
  [400, 'RoleAssignmentDoesNotExist', 'The Role assignment does not exist.', 'notActive'],
  [400, 'InvalidRoleAssignmentRequestSchedule', '', 'scheduleInvalid'],
  [400, 'InvalidFilter', "The status eq 'PendingApproval' filter is invalid.", 'notSupported'],
  [400, 'AadPremiumLicenseRequired', '', 'licenceMissing'],
  [400, 'BadRequest', licence, 'licenceMissing'],
  [403, 'PermissionScopeNotGranted', 'missing permission scope A,B.', 'consentMissing'],
  [403, 'Authorization_RequestDenied', 'Insufficient privileges.', 'permissionMissing'],
  [403, 'Authentication_RequestFromUnsupportedUserRole', '', 'permissionMissing'],
  [403, 'InsufficientPermissions', 'Please use $filter=asTarget()', 'permissionMissing'],
  [403, 'AuthorizationFailed', "The client 'x' has no authorization", 'permissionMissing'],
  [405, 'Request_BadRequest', 'Specified HTTP method is not allowed.', 'notSupported'],
  [400, 'Request_BadRequest', 'The built-in role is not supported here.', 'notSupported'],
  [404, 'InvalidResourceType', 'The resource type could not be found.', 'notSupported'],
  [400, 'MissingProvider', '', 'notSupported'],
  [404, 'Request_ResourceNotFound', '', 'notFound'],
  [404, 'RoleNotFound', '', 'notFound'],
  [400, 'SubjectNotFound', '', 'notFound'],
  [404, '', '', 'notFound'],
  [409, 'ResourceIsLocked', '', 'resourceLocked'],
  [401, 'InvalidAuthenticationToken', 'Access token has expired.', 'signInNeeded'],
  [
    401,
    'InvalidAuthenticationTokenTenant',
    'The access token is from the wrong issuer.',
    'refused',
  ],
  [403, 'RequestDisallowedByAzure', 'without authenticating through MFA', 'mfaMissing'],
  [429, 'TooManyRequests', '', 'throttled'],
  [429, '', '', 'throttled'],
  [503, 'ServiceNotAvailable', '', 'serviceFailed'],
  [504, 'GatewayTimeout', '', 'serviceFailed'],
  [500, '', 'An error has occurred.', 'serviceFailed'],
];

const plain = (code: string, message: string) => ({ error: { code, message } });
const wrapped = (errorCode: string, message: string) =>
  plain('UnknownError', JSON.stringify({ errorCode, message, instanceAnnotations: [] }));

describe.each([
  ['plain', plain],
  ['wrapped in an UnknownError', wrapped],
])('a refusal that comes %s', (_, body) => {
  it.each(refusals)('%i %s %s is %s', (status, code, message, expected) => {
    const error = toPimError(readServiceError(status, body(code, message)));
    expect(error.code).toBe(expected);
  });
});

it.each([...new Set(refusals.map(([, , , code]) => code))])(
  '%s has a text and a next step',
  (code) => {
    expect(messages[`error_${code}`]?.message).toBeTruthy();
    expect(messages[`error_${code}_next`]?.message).toBeTruthy();
  },
);

it('an error page of a gateway means that the service failed', () => {
  expect(toPimError(readServiceError(502, '<html>')).code).toBe('serviceFailed');
});
