import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import type { CheckLine, SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { isNotNeeded } from './line-words';

/** open: nothing is wrong, as far as anybody can tell yet. */
export type CheckSummary = {
  state: 'none' | 'running' | 'wrong' | 'open' | 'right';
  words: string;
};

/** All checks in one line, which is also what is read out: it changes at a beginning and an end only. */
export function checkSummary(checks: SetUpCheck[]): CheckSummary {
  if (checks.length === 0) return { state: 'none', words: text('check_notYet') };
  if (checks.some(({ endedAtMs }) => endedAtMs === null)) {
    return { state: 'running', words: text('check_running') };
  }
  const wrong = checks.flatMap(({ lines }) => lines.filter(({ state }) => state === 'failed'));
  if (wrong.length > 0) return { state: 'wrong', words: plural('check_wrong', wrong.length) };
  if (checks.every(isRight)) return { state: 'right', words: text('check_right') };
  return { state: 'open', words: text(checks.every(isSeen) ? 'check_openSignIn' : 'check_open') };
}

/** Whether nothing is unknown but what needs a sign-in first. */
const isSeen = (check: SetUpCheck): boolean =>
  isRight(check) || (needsSignIn(check) && check.lines.every(isKnownOrNeedsSignIn));

const needsSignIn = ({ account, lines }: SetUpCheck): boolean =>
  account === null || lines.some(({ thing, state }) => thing === 'signIn' && state !== 'passed');

const isKnownOrNeedsSignIn = ({ state, error }: CheckLine): boolean =>
  state !== 'untold' || !error || error.code === 'signInNeeded';

/** Whether nothing of one registration needs anybody: its lines can be put away. */
export const isRight = ({ account, endedAtMs, lines }: SetUpCheck): boolean =>
  account !== null &&
  endedAtMs !== null &&
  lines.every(
    (line) => line.state === 'passed' || line.state === 'lacking' || isNotNeeded(line, lines),
  );
