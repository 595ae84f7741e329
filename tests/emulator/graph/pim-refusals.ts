import type { Refusal } from './answer';
import type { Wording } from './behaviour';

/** Refusals of the PIM workload (contract §7). */

/** PIM nests some of its errors: an UnknownError whose message is JSON (contract §7). */
function wrapped(status: number, errorCode: string, message: string): Refusal {
  return {
    status,
    code: 'UnknownError',
    message: JSON.stringify({ errorCode, message, instanceAnnotations: [] }),
  };
}

/** @param scopes every scope that would have been enough, least first */
export function permissionScopeNotGranted(scopes: string[]): Refusal {
  const words = `Authorization failed due to missing permission scope ${scopes.join(',')}.`;
  return wrapped(403, 'PermissionScopeNotGranted', words);
}

export const licenceRequired: Refusal = {
  status: 400,
  code: 'AadPremiumLicenseRequired',
  message:
    'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
};

export type RuleName =
  | 'EligibilityRule'
  | 'ExpirationRule'
  | 'JustificationRule'
  | 'MfaRule'
  | 'TicketingRule';

/** The newer wording is known for these three only; the others keep the older form. */
const newerWords: Partial<Record<RuleName, string>> = {
  JustificationRule: 'JustificationRule - Justification is required',
  MfaRule: 'MfaRule - Multi-factor authentication is required',
  TicketingRule: 'TicketingRule - Ticket information is required',
};

export function rulesFailed(rules: RuleName[], wording: Wording): Refusal {
  const words = rules.map((rule) => newerWords[rule]);
  const newer = wording === 'newer' && words.every((each) => each !== undefined);
  return {
    status: 400,
    code: 'RoleAssignmentRequestPolicyValidationFailed',
    message: `The following policy rules failed: ${newer ? words.join(', ') : JSON.stringify(rules)}`,
  };
}

/** The claims are in the message, percent-encoded, with a space after the comma (contract §7). */
export function acrsFailed(context: string, wording: Wording): Refusal {
  const code = 'RoleAssignmentRequestAcrsValidationFailed';
  const claims = `{"access_token":{"acrs":{"essential":true, "value":"${context}"}}}`;
  const message = `&claims=${encodeURIComponent(claims)}`;
  return wording === 'newer' ? wrapped(400, code, message) : { status: 400, code, message };
}

export const roleAssignmentExists: Refusal = {
  status: 400,
  code: 'RoleAssignmentExists',
  message: 'The Role assignment already exists.',
};

export const pendingRequestExists: Refusal = {
  status: 400,
  code: 'PendingRoleAssignmentRequest',
  message: 'There is already an existing pending Role assignment request.',
};

/** The spelling is the service's. */
export const activeDurationTooShort: Refusal = {
  status: 400,
  code: 'ActiveDurationTooShort',
  message: 'The Active duration is too short. Miniumum Required is 5 minutes.',
};

export const roleAssignmentDoesNotExist: Refusal = {
  status: 400,
  code: 'RoleAssignmentDoesNotExist',
  message: 'The Role assignment does not exist.',
};

export const invalidSchedule: Refusal = {
  status: 400,
  code: 'InvalidRoleAssignmentRequestSchedule',
  message: 'The role assignment request schedule is invalid.',
};
