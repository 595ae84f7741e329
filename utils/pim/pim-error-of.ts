import type { ErrorCode, PimError } from './error';

/** A failure with nothing to add to its code. */
export function pimErrorOf(code: ErrorCode, message = ''): PimError {
  return { code, message };
}

/** Whether an error means that the person has to sign in again before anything works. */
export const endsSession = (code: ErrorCode): boolean =>
  code === 'signInNeeded' || code === 'mfaRegistration' || code === 'wrongAccount';
