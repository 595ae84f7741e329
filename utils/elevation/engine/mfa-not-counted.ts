import type { Session } from '../../http/session';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Outcome } from '../../surfaces/surface-api';

/**
 * Says why a second factor is still asked for where the person has just verified without one that
 * counts: Windows Hello and security keys may leave `mfa` out of the token (contract §8.2). Asking again
 * would bring the same token; signing in anew, with another method, may not.
 */
export function withMfaNotCounted(outcome: Outcome, session: Session): Outcome {
  if (outcome.type !== 'challenged' || outcome.error?.code !== 'mfaMissing') return outcome;
  if (!session.lacksCountedMfa()) return outcome;
  const { error } = outcome;
  return { ...outcome, error: pimErrorOf('mfaNotCounted', error.message, error) };
}
