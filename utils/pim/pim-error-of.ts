import type { ErrorCode, PimError } from './error';
import { plainName } from './plain-name';
import { scrub } from './scrub';

/** Longer than any code or id of a service. */
const LONGEST_ID = 100;

/** What a service or a library added to an error's code, as it came. */
export type ErrorDetails = Partial<
  Pick<PimError, 'about' | 'serviceCode' | 'requestId' | 'by' | 'claims' | 'rules' | 'untilMs'>
>;

/**
 * Makes a failure: the one place where errors are made. Every text in it may come from a service, a
 * library or a person, and each is scrubbed of anything token-shaped and bounded, whatever its field.
 */
export function pimErrorOf(code: ErrorCode, message = '', details: ErrorDetails = {}): PimError {
  const { about, serviceCode, requestId, by, claims, rules, untilMs } = details;
  return {
    code,
    message: scrub(message),
    ...(about && { about: scrub(about) }),
    ...(serviceCode && { serviceCode: idText(serviceCode) }),
    ...(requestId && { requestId: idText(requestId) }),
    ...(by && { by: plainName(by) }),
    ...(untilMs !== undefined && { untilMs }),
    // Shortened or changed they would be no claims any more.
    ...(claims && scrub(claims) === claims && { claims }),
    ...(rules?.length && { rules: rules.slice(0, 20).map(idText) }),
  };
}

/** A code or an id on one line. */
const idText = (text: string): string => plainName(scrub(text)).slice(0, LONGEST_ID);

/** Whether an error means that the person has to sign in again before anything works. */
export const endsSession = (code: ErrorCode): boolean =>
  code === 'signInNeeded' || code === 'mfaRegistration' || code === 'wrongAccount';

/**
 * Whether a window may mend what keeps one resource from being read: to sign in, or to verify there. A
 * policy that blocks comes with claims, too, and no verifying meets it (contract §9.6).
 */
export const asksForSignIn = ({ code, claims }: PimError): boolean =>
  endsSession(code) ||
  code === 'deviceBlocked' ||
  (claims !== undefined && code !== 'blockedByPolicy');
