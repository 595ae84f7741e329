import type { ErrorCode } from '../../../utils/pim/error';
import type { CheckLine } from '../../../utils/snapshot/set-up-check';
import { isMendedByConsent } from '../consent-link';
import { type NextStep, nextSteps } from '../next-steps';
import { isPermissionMissing } from './line-words';

/**
 * What can be done about a line of the check. script: the one that registers the application, run once
 * more for it, adds what is missing.
 */
export type CheckStep =
  | 'allowAccess'
  | 'signIn'
  | 'consent'
  | 'adminConsent'
  | 'script'
  | 'settings';

const stepFor: Partial<Record<NextStep, CheckStep>> = {
  signIn: 'signIn',
  consent: 'consent',
  setUp: 'script',
  settings: 'settings',
};

/**
 * What helps with a line, the best first; nothing where it is right, or only somebody else can help.
 * @param isSignedIn somebody can be asked to consent
 */
export function lineSteps(line: CheckLine, isSignedIn: boolean): CheckStep[] {
  if (line.state === 'passed' || line.state === 'running') return [];
  return stepsFor(line).filter((step) => step !== 'consent' || isSignedIn);
}

function stepsFor(line: CheckLine): CheckStep[] {
  const { thing, state, error } = line;
  if (thing === 'siteAccess') return ['allowAccess'];
  if (isPermissionMissing(line)) {
    // The window of a person's own consent does not ask for what may be missing.
    return state === 'lacking' ? ['script', 'adminConsent'] : ['consent', 'adminConsent', 'script'];
  }
  if (error) return stepsAfter(error.code);
  return thing === 'signIn' ? ['signIn'] : [];
}

function stepsAfter(code: ErrorCode): CheckStep[] {
  const steps = nextSteps[code].map((step) => stepFor[step]).filter((step) => step !== undefined);
  return isMendedByConsent(code) ? [...steps, 'adminConsent'] : steps;
}
