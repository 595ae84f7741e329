import { MINIMUM_ACTIVE_MS } from '../../../utils/pim/duration';
import {
  type DurationBounds,
  durationProblem,
  longestMs,
} from '../../../utils/pim/elevation/offered-durations';
import { requirementsOf } from '../../../utils/pim/requirements-of';
import type { FormValues } from './form-values';

export type FormProblem =
  | { field: 'durationMs'; kind: 'tooLong'; maximumMs: number }
  | { field: 'durationMs'; kind: 'tooShort' | 'endsTooSoon'; minimumMs: number }
  | { field: 'justification'; kind: 'missing' | 'onlyPage' }
  | { field: 'ticketNumber'; kind: 'missing' };

/**
 * What PIM would refuse, before anything is sent. An unknown policy refuses nothing here
 * but what the service refused before: it says what was missing.
 * @param pageTitle the offered beginning of a reason, which is never sent alone
 */
export function formProblems(
  values: FormValues,
  bounds: DurationBounds,
  pageTitle?: string,
): FormProblem[] {
  const problems: FormProblem[] = [];
  const needs = requirementsOf(bounds.policy);
  const kind = durationProblem(values.durationMs, bounds);
  if (kind === 'tooLong') {
    problems.push({ field: 'durationMs', kind, maximumMs: longestMs(bounds) });
  } else if (kind) {
    problems.push({ field: 'durationMs', kind, minimumMs: MINIMUM_ACTIVE_MS });
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
