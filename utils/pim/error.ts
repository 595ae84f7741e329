import * as z from 'zod/mini';
import { scrub } from './scrub';

/**
 * Everything that can go wrong, as a closed set. Each code has a sentence and a next step in
 * `_locales` (`error_<code>` and `error_<code>_next`); a test holds it.
 */
export const errorCodes = [
  'accountLocked',
  'accountMismatch',
  'adminConsentNeeded',
  'alreadyActive',
  'appPermissions',
  'approvalDenied',
  'approvalLapsed',
  'azureMissing',
  'blockedByPolicy',
  'clientDisabled',
  'clientUnknown',
  'clockWrong',
  'consentDeclined',
  'consentMissing',
  'contextMissing',
  'crossTenantBlocked',
  'deviceBlocked',
  'durationTooLong',
  'eligibilityEnding',
  'formNeeded',
  'heldWithoutActivation',
  'justificationMissing',
  'licenceMissing',
  'listLate',
  'malformed',
  'mfaMissing',
  'mfaNotCounted',
  'mfaRegistration',
  'noAnswer',
  'notActive',
  'notAssigned',
  'notConfigured',
  'notEligible',
  'notFound',
  'notSaved',
  'notSent',
  'notSupported',
  'offline',
  'otherSignedIn',
  'pendingExists',
  'permissionMissing',
  'policyUnreadable',
  'redirectUnknown',
  'redirectWrongType',
  'refused',
  'renewalNeedsYou',
  'renewalNotAllowed',
  'resourceLocked',
  'scheduleInvalid',
  'scopeTooNarrow',
  'scopeTooWide',
  'serviceFailed',
  'signInClosed',
  'signInEnded',
  'signInFailed',
  'signInNeeded',
  'signInNotOpened',
  'signInUnavailable',
  'siteAccessOff',
  'stepUpCancelled',
  'stepUpEnded',
  'stepUpFailed',
  'stepUpNotOpened',
  'stepUpRefused',
  'tenantNotAllowed',
  'tenantNotSetUp',
  'tenantUnknown',
  'throttled',
  'ticketMissing',
  'tooShort',
  'unavailable',
  'userUnknown',
  'wrongAccount',
  'wrongCloud',
  'wrongTenant',
] as const;
export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** What an earlier version stored may be less clean than what `pimErrorOf` makes today. */
const scrubbed = z.string().check(z.overwrite((text) => scrub(text)));

/** A failure as a value, made by `pimErrorOf`. */
export const pimError = z.object({
  code: errorCode,
  /** The service's own words, scrubbed of anything token-shaped; empty where it said nothing. */
  message: scrubbed,
  /** The service's code, verbatim, for a bug report. */
  serviceCode: z.optional(scrubbed),
  /** The service's request id, for a support case. */
  requestId: z.optional(scrubbed),
  /** What it is about: a user name or a tenant that the sentence for its code names. */
  about: z.optional(scrubbed),
  /** Who wrote the message, where that was a person: the approver who said no. */
  by: z.optional(scrubbed),
  /** Until when what stands in the way holds; absent: for good, or that does not matter. */
  untilMs: z.optional(z.number()),
  /** With which claims a window may mend it, as JSON: the sign-in of one resource was refused. */
  claims: z.optional(z.string()),
  /** Policy rules that failed, without "Rule": `Mfa`, `Ticketing`, …: what the form has to ask for. */
  rules: z.optional(z.array(scrubbed)),
});
export type PimError = z.infer<typeof pimError>;

/** A result that may be a failure: expected failures are values, exceptions are for bugs. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: PimError };
