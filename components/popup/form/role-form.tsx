import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import type { PimError } from '../../../utils/pim/error';
import type { Policy } from '../../../utils/pim/policy';
import { requirementsOf } from '../../../utils/pim/requirements-of';
import { ErrorNote } from '../../shared/error-note';
import { Lines } from '../../shared/lines';
import { fullName } from '../../shared/names';
import { outlook } from '../../shared/policy/outlook';
import { Protection } from '../../shared/policy/protection';
import type { Clock } from '../clock';
import type { RoleRow } from '../roles/role-rows';
import { durationChoices } from './duration-choices';
import { DurationField } from './duration-field';
import { type FormProblem, formProblems } from './form-problems';
import { type FormValues, inputOf } from './form-values';
import { NameField } from './name-field';
import { problemWords } from './problem-words';
import { ReasonField } from './reason-field';
import { TicketFields } from './ticket-fields';

type RoleFormProps = {
  /** Unique on the page: the same role may stand in the card and in the list. */
  id: string;
  row: RoleRow;
  start: FormValues;
  /** Offered as the beginning of a reason, never sent alone. */
  pageTitle: string | undefined;
  error: PimError | undefined;
  clock: Clock;
  onType: (values: FormValues) => void;
  onSubmit: (input: ActivationInput, renew: boolean) => void;
  /** The person named the group or scope. */
  onName: (name: string) => void;
  onClose: () => void;
};

/** Duration, reason and ticket for one role, with what will happen in plain words. */
export function RoleForm({ id, row, start, pageTitle, error, clock, ...on }: RoleFormProps) {
  const values = useSignal(start);
  const problems = useSignal<FormProblem[]>([]);
  const renew = useSignal(false);
  const { scope } = row.eligibility;
  const { highImpact, policy } = row;
  const full = fullName(row.eligibility, row.mark);
  const asks = needsApproval(policy);
  const needs = requirementsOf(policy);
  const last = row.roleDefaults?.lastSent?.input;
  const problemAt = (field: keyof FormValues): string | undefined => {
    const problem = problems.value.find((each) => each.field === field);
    return problem && problemWords(problem);
  };

  function change(part: Partial<FormValues>): void {
    values.value = { ...values.value, ...part };
    problems.value = problems.value.filter((problem) => !(problem.field in part));
    on.onType(values.value);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    problems.value = formProblems(values.value, policy, pageTitle);
    const first = problems.value[0]?.field;
    if (!first) on.onSubmit(inputOf(values.value), renew.value);
    else if (first !== 'durationMs') {
      document.getElementById(`${id}-${first === 'justification' ? 'reason' : 'ticket'}`)?.focus();
    }
  }

  const { durationMs, justification, ticketNumber, ticketSystem } = values.value;
  const offers = [last?.justification.trim(), pageTitle && `${pageTitle}: `].filter(
    (offer) => !!offer,
  );
  return (
    <form id={id} class="form" aria-label={full} ref={bringIntoView} noValidate onSubmit={submit}>
      {highImpact && <p class="form-impact">{text('form_highImpact')}</p>}
      <DurationField
        id={id}
        choices={durationChoices(policy, durationMs)}
        valueMs={durationMs}
        clock={clock}
        error={problemAt('durationMs')}
        onChange={(ms) => change({ durationMs: ms })}
      />
      <ReasonField
        id={id}
        value={justification}
        required={needs?.justification === true}
        offers={offers as string[]}
        error={problemAt('justification')}
        focus
        onChange={(value) => change({ justification: value })}
      />
      {(policy?.kind !== 'known' || needs?.ticket || ticketNumber) && (
        <TicketFields
          {...{ id, ticketNumber, ticketSystem }}
          required={needs?.ticket === true}
          error={problemAt('ticketNumber')}
          onChange={change}
        />
      )}
      {row.mayRenew && (
        <label class="check">
          <input
            type="checkbox"
            checked={renew.value}
            onChange={(event) => {
              renew.value = event.currentTarget.checked;
            }}
          />
          {text('form_renew')}
        </label>
      )}
      {(!scope.name || scope.ownName) && scope.kind !== 'tenant' && (
        <NameField id={id} scope={scope} onName={on.onName} />
      )}
      <Lines lines={outlook(policy)} />
      {highImpact && <Protection eligibility={row.eligibility} policy={policy} />}
      {error && <ErrorNote error={error} account={row.label} about={full} />}
      <div class="form-actions">
        <button
          type="submit"
          class="primary"
          aria-label={row.mark && text(asks ? 'request_role' : 'activate_role', full)}
        >
          {text(asks ? 'request' : 'activate')}
        </button>
        <button type="button" class="subtle" onClick={on.onClose}>
          {text('form_close')}
        </button>
      </div>
    </form>
  );
}

const needsApproval = (policy: Policy | undefined): boolean =>
  policy?.kind === 'known' && policy.needs.approval !== null;

/** A form opens whole: its button is in sight, not only the field that has the focus. */
export function bringIntoView(form: HTMLFormElement | null): void {
  if (!form || form.dataset.seen) return;
  form.dataset.seen = 'true';
  form.scrollIntoView({ block: 'nearest' });
}
