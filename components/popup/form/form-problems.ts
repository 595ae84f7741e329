import { MINIMUM_ACTIVE_MS } from '../../../utils/pim/duration';
import type { Policy } from '../../../utils/pim/policy';
import { requirementsOf } from '../../../utils/pim/requirements-of';
import { longestMs } from './duration-choices';
import type { FormValues } from './form-values';

export type FormProblem =
  | { field: 'durationMs'; kind: 'tooLong'; maximumMs: number }
  | { field: 'durationMs'; kind: 'tooShort'; minimumMs: number }
  | { field: 'justification'; kind: 'missing' | 'onlyPage' }
  | { field: 'ticketNumber'; kind: 'missing' };

/**
 * What the policy would refuse, before anything is sent. An unknown policy refuses nothing here
 * but what the service refused before: it says what was missing.
 * @param pageTitle the offered beginning of a reason, which is never sent alone
 */
export function formProblems(
  values: FormValues,
  policy: Policy | undefined,
  pageTitle?: string,
): FormProblem[] {
  const problems: FormProblem[] = [];
  const needs = requirementsOf(policy);
  const maximumMs = longestMs(policy);
  if (
    (policy?.kind === 'known' || policy?.belowMs !== undefined) &&
    values.durationMs > maximumMs
  ) {
    problems.push({ field: 'durationMs', kind: 'tooLong', maximumMs });
  }
  if (values.durationMs < MINIMUM_ACTIVE_MS) {
    problems.push({ field: 'durationMs', kind: 'tooShort', minimumMs: MINIMUM_ACTIVE_MS });
  }
  const reason = values.justification.trim();
  if (needs?.justification && !reason) problems.push({ field: 'justification', kind: 'missing' });
  if (reason && pageTitle && reason.replace(/:$/, '') === pageTitle) {
    problems.push({ field: 'justification', kind: 'onlyPage' });
  }
  if (needs?.ticket && !values.ticketNumber.trim()) {
    problems.push({ field: 'ticketNumber', kind: 'missing' });
  }
  return problems;
}
