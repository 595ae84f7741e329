import { provenSteps } from '../../utils/snapshot/proven-steps';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';

/** open: nothing is done. typed: somebody did it, and nobody knows whether it is right. */
export type StepState = 'open' | 'typed' | 'wrong' | 'proven';

const linesOf = {
  registration: ['tenant', 'application', 'redirectUri'],
  signIn: ['signIn'],
} as const;

/**
 * How far a step is, by what the check has seen of it.
 * @param isTyped somebody did it
 */
export function stepState(
  step: 'registration' | 'signIn',
  check: SetUpCheck | undefined,
  isTyped: boolean,
): StepState {
  if (provenSteps(check)[step]) return 'proven';
  const things: readonly string[] = linesOf[step];
  const isWrong = check?.lines.some(
    ({ thing, state }) => state === 'failed' && things.includes(thing),
  );
  if (isWrong) return 'wrong';
  return isTyped ? 'typed' : 'open';
}
