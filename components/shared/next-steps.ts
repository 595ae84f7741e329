import type { ErrorCode } from '../../utils/pim/error';

/**
 * What can help after a failure. retry: the same may work by itself, or once something outside was
 * mended. change: what the form has can mend it. chooseWhere: the form, at what lies
 * below the role's scope. refresh: the list is older than what happened. check: what is wrong with the
 * set-up can be found out. The others lead to where it is mended.
 */
export type NextStep =
  | 'retry'
  | 'change'
  | 'chooseWhere'
  | 'refresh'
  | 'signIn'
  | 'anotherMethod'
  | 'consent'
  | 'settings'
  | 'setUp'
  | 'check'
  | 'portal';

/**
 * What helps after each failure, the best first; nothing where only somebody else can do something. A
 * button that cannot help is not offered, and least of all *Try again*.
 */
export const nextSteps: Record<ErrorCode, readonly NextStep[]> = {
  accountLocked: ['signIn'],
  accountMismatch: [],
  adminConsentNeeded: ['setUp'],
  alreadyActive: ['retry', 'portal'],
  appPermissions: ['check', 'setUp'],
  approvalDenied: ['change'],
  approvalLapsed: ['change'],
  azureMissing: ['setUp'],
  blockedByPolicy: ['signIn'],
  clientDisabled: ['check'],
  clientUnknown: ['check', 'settings'],
  clockWrong: [],
  consentDeclined: ['consent'],
  consentMissing: ['consent', 'retry'],
  contextMissing: ['portal'],
  crossTenantBlocked: [],
  deviceBlocked: ['signIn'],
  durationTooLong: ['change'],
  eligibilityEnding: ['refresh'],
  formNeeded: ['change'],
  heldWithoutActivation: [],
  justificationMissing: ['change'],
  licenceMissing: [],
  listLate: ['retry'],
  malformed: ['retry'],
  mfaMissing: ['signIn', 'retry'],
  mfaNotCounted: ['anotherMethod', 'retry'],
  mfaRegistration: ['signIn', 'retry'],
  noAnswer: ['retry', 'change'],
  notActive: ['refresh'],
  notAssigned: [],
  notConfigured: ['setUp', 'settings'],
  notEligible: ['refresh'],
  notFound: ['retry', 'refresh'],
  notSaved: ['retry', 'change'],
  notSent: ['retry', 'change'],
  notSupported: ['portal'],
  offline: ['retry', 'change'],
  otherSignedIn: ['signIn'],
  pendingExists: ['retry', 'portal'],
  permissionMissing: ['refresh'],
  policyUnreadable: ['settings'],
  redirectUnknown: ['check', 'setUp'],
  redirectWrongType: ['check', 'setUp'],
  refused: ['change', 'portal'],
  renewalNeedsYou: ['retry', 'change'],
  renewalNotAllowed: ['change'],
  resourceLocked: ['portal'],
  scheduleInvalid: ['change'],
  scopeTooNarrow: ['chooseWhere'],
  scopeTooWide: ['chooseWhere'],
  serviceFailed: ['retry', 'portal'],
  signInClosed: ['signIn', 'check'],
  signInEnded: ['signIn', 'check', 'settings'],
  signInFailed: ['retry', 'signIn', 'check'],
  signInNeeded: ['signIn', 'retry'],
  signInNotOpened: ['signIn', 'check'],
  signInUnavailable: ['retry', 'signIn'],
  siteAccessOff: ['retry'],
  stepUpCancelled: ['retry', 'change'],
  stepUpEnded: ['retry', 'change'],
  stepUpFailed: ['retry'],
  stepUpNotOpened: ['retry', 'change'],
  stepUpRefused: ['retry'],
  tenantNotAllowed: ['check', 'settings'],
  tenantNotSetUp: ['settings'],
  tenantUnknown: ['check', 'settings'],
  throttled: ['retry', 'change'],
  ticketMissing: ['change'],
  tooShort: ['change'],
  unavailable: ['retry', 'change'],
  userUnknown: ['signIn', 'settings'],
  wrongAccount: ['retry'],
  wrongCloud: ['check', 'settings'],
  wrongTenant: ['signIn', 'settings'],
};

/** Whether one step can help after a failure. */
export const helps = (step: NextStep, code: ErrorCode): boolean => nextSteps[code].includes(step);
