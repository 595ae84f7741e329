import { useSignal } from '@preact/signals';
import {
  type DurationBounds,
  longestMs,
  offeredDurations,
} from '../../../utils/pim/elevation/offered-durations';
import { requirementsOf } from '../../../utils/pim/requirements-of';
import { type FormProblem, formProblems } from './form-problems';
import type { FormValues } from './form-values';
import { problemWords } from './problem-words';

type ActivationFormOptions = {
  /** Unique on the page: the same role may stand in the card and in the list. */
  id: string;
  start: FormValues;
  /** What bounds the duration, at the chosen scope. */
  boundsAt: (scope: FormValues['scope']) => DurationBounds;
  /** The title of the page that the form stands under, which is no reason by itself. */
  pageTitle?: string | undefined;
  onType: (values: FormValues, before: FormValues) => void;
  onSubmit: (values: FormValues) => void;
};

/** The part of a field's id that follows the form's, by what the field holds. */
const fieldIds: Partial<Record<keyof FormValues, string>> = {
  justification: 'reason',
  ticketNumber: 'ticket',
};

/**
 * What is typed into a form that activates, what is wrong with it, and its way out. One of one role
 * and one of several draw the same fields over it.
 */
export function useActivationForm(options: ActivationFormOptions) {
  const { id, start, boundsAt, pageTitle, onType, onSubmit } = options;
  const typed = useSignal(start);
  const problems = useSignal<FormProblem[]>([]);
  /** What was typed, within what is allowed, which may be read, or grow less, while the form is open. */
  const current = (): FormValues => {
    const longest = longestMs(boundsAt(typed.value.scope));
    const durationMs = Math.min(typed.value.durationMs, longest);
    return { ...typed.value, durationMs };
  };
  const values = current();
  const bounds = boundsAt(values.scope);
  const offered = offeredDurations(bounds, values.durationMs);
  return {
    id,
    values,
    needs: requirementsOf(bounds.policy),
    durations: offered,
    /** The sentence under a field; undefined: nothing is wrong with it. */
    problemAt(field: keyof FormValues): string | undefined {
      // That there is nothing to choose from is said at once.
      const isNone = field === 'durationMs' && offered.length === 0;
      const all = isNone ? formProblems(values, bounds, pageTitle) : problems.value;
      const problem = all.find((each) => each.field === field);
      return problem && problemWords(problem);
    },
    change(part: Partial<FormValues>): void {
      const before = current();
      typed.value = { ...typed.value, ...part };
      problems.value = problems.value.filter((problem) => !(problem.field in part));
      onType(current(), before);
    },
    submit(event: SubmitEvent): void {
      event.preventDefault();
      problems.value = formProblems(current(), bounds, pageTitle);
      const first = problems.value[0];
      if (!first) onSubmit(current());
      // A duration is chosen, not typed: the focus stays where it is.
      else if (fieldIds[first.field])
        document.getElementById(`${id}-${fieldIds[first.field]}`)?.focus();
    },
  };
}
export type ActivationForm = ReturnType<typeof useActivationForm>;
