import type { PimError } from '../../../utils/pim/error';
import type { Registration } from '../../../utils/settings/registration';
import type { CheckedThing, SetUpCheck } from '../../../utils/snapshot/set-up-check';
import type { RegistrationInput } from './registration-problems';

/** What a check found of one application. */
export type CheckOutcome =
  | { is: 'unchecked' | 'running' | 'passed' | 'untold' }
  | { is: 'failed'; error: PimError };

/** What can be told of an application without anybody's sign-in. */
const ofApplication: CheckedThing[] = ['tenant', 'application', 'redirectUri'];

/** What the latest check found of an application as typed. */
export function checkOutcome(checks: SetUpCheck[], typed: RegistrationInput): CheckOutcome {
  const check = checks.find(({ registration }) => isSame(registration, typed));
  if (!check) return { is: 'unchecked' };
  const failed = check.lines.find(({ state, error }) => state === 'failed' && error);
  if (failed?.error) return { is: 'failed', error: failed.error };
  const passed = check.lines.filter(({ state }) => state === 'passed').map(({ thing }) => thing);
  if (ofApplication.every((thing) => passed.includes(thing))) return { is: 'passed' };
  return { is: check.endedAtMs === null ? 'running' : 'untold' };
}

const isSame = (checked: Registration, typed: RegistrationInput): boolean =>
  checked.clientId.toLowerCase() === typed.clientId.trim().toLowerCase() &&
  checked.tenant.toLowerCase() === typed.tenant.trim().toLowerCase() &&
  checked.cloud === typed.cloud;
