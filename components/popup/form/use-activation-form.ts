import { useSignal } from '@preact/signals';
import type { Policy } from '../../../utils/pim/policy';
import { requirementsOf } from '../../../utils/pim/requirements-of';
import { durationChoices } from './duration-choices';
import { type FormProblem, formProblems } from './form-problems';
import type { FormValues } from './form-values';
import { problemWords } from './problem-words';

type ActivationFormOptions = {
  /** Unique on the page: the same role may stand in the card and in the list. */
  id: string;
  start: FormValues;
  policy: Policy | undefined;
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
  const { id, start, policy, pageTitle, onType, onSubmit } = options;
  const values = useSignal(start);
  const problems = useSignal<FormProblem[]>([]);
  return {
    id,
    values: values.value,
    needs: requirementsOf(policy),
    durations: durationChoices(policy, values.value.durationMs),
    /** The sentence under a field; undefined: nothing is wrong with it. */
    problemAt(field: keyof FormValues): string | undefined {
      const problem = problems.value.find((each) => each.field === field);
      return problem && problemWords(problem);
    },
    change(part: Partial<FormValues>): void {
      const before = values.value;
      values.value = { ...before, ...part };
      problems.value = problems.value.filter((problem) => !(problem.field in part));
      onType(values.value, before);
    },
    submit(event: SubmitEvent): void {
      event.preventDefault();
      problems.value = formProblems(values.value, policy, pageTitle);
      const first = problems.value[0];
      if (!first) onSubmit(values.value);
      // A duration is chosen, not typed: the focus stays where it is.
      else if (fieldIds[first.field])
        document.getElementById(`${id}-${fieldIds[first.field]}`)?.focus();
    },
  };
}
export type ActivationForm = ReturnType<typeof useActivationForm>;
