import { useSignal } from '@preact/signals';
import { formatDuration } from '../../../utils/i18n/format';
import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import { DEFAULT_DURATION_MS } from '../../../utils/pim/elevation/one-click';
import { Lines } from '../../shared/lines';
import { rowNames } from '../../shared/names';
import { outlook } from '../../shared/policy/outlook';
import { RoleNames } from '../../shared/role-names';
import type { Clock } from '../clock';
import type { PopupActions } from '../popup-actions';
import type { RoleRow } from '../roles/role-rows';
import { durationChoices } from './duration-choices';
import { DurationField } from './duration-field';
import { type FormProblem, formProblems } from './form-problems';
import type { FormValues } from './form-values';
import { problemWords } from './problem-words';
import { ReasonField } from './reason-field';
import { commonPolicy, inputFor } from './several';
import { TicketFields } from './ticket-fields';

type SeveralFormProps = { rows: RoleRow[]; actions: PopupActions; clock: Clock };

const id = 'form-several';
/** Reasons used before that are offered. */
const MOST_OFFERS = 3;

/** One duration, reason and ticket for several roles. Each of them is a request of its own. */
export function SeveralForm({ rows, actions, clock }: SeveralFormProps) {
  const policy = commonPolicy(rows);
  const values = useSignal<FormValues>({
    durationMs: Math.min(DEFAULT_DURATION_MS, ...durationChoices(policy).slice(-1)),
    justification: '',
    ticketNumber: '',
    ticketSystem: '',
  });
  const problems = useSignal<FormProblem[]>([]);
  const needs = policy.kind === 'known' ? policy.needs : undefined;
  const unsure = rows.some((row) => row.policy?.kind !== 'known');
  const problemAt = (field: keyof FormValues): string | undefined => {
    const problem = problems.value.find((each) => each.field === field);
    return problem && problemWords(problem);
  };

  function change(part: Partial<FormValues>): void {
    const before = values.value;
    const next = { ...before, ...part };
    values.value = next;
    problems.value = problems.value.filter((problem) => !(problem.field in part));
    // What is typed is kept with each of the roles.
    if (!before.justification && !next.justification) return;
    for (const row of rows) actions.drafts.type(row, next);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    problems.value = formProblems(values.value, policy);
    const first = problems.value[0]?.field;
    if (!first)
      actions.activateAll(rows.map((row) => ({ row, input: inputFor(row, values.value) })));
    else if (first !== 'durationMs') {
      document.getElementById(`${id}-${first === 'justification' ? 'reason' : 'ticket'}`)?.focus();
    }
  }

  // Roles of one account only can be picked together.
  const mark = rows[0]?.mark;
  const send = rows.length > 1 ? text('several_activate', rows.length) : text('activate');
  const { durationMs, justification, ticketNumber, ticketSystem } = values.value;
  const used = rows.flatMap((row) => row.roleDefaults?.lastSent?.input.justification.trim() || []);
  return (
    <form
      id={id}
      class="form several"
      aria-label={joined(text('several_head'), mark)}
      noValidate
      onSubmit={submit}
    >
      <h3>
        {text('several_head')}
        {mark && (
          <span class="sub">
            {' · '}
            <bdi>{mark}</bdi>
          </span>
        )}
      </h3>
      <ul class="several-roles">
        {rows.map((row) => (
          <SeveralRole key={row.key} row={row} durationMs={durationMs} />
        ))}
      </ul>
      <DurationField
        {...{ id, clock }}
        choices={durationChoices(policy, durationMs)}
        valueMs={durationMs}
        error={problemAt('durationMs')}
        onChange={(ms) => change({ durationMs: ms })}
      />
      <ReasonField
        id={id}
        value={justification}
        required={needs?.justification === true}
        offers={[...new Set(used)].slice(0, MOST_OFFERS)}
        error={problemAt('justification')}
        focus
        onChange={(value) => change({ justification: value })}
      />
      {(unsure || needs?.ticket || ticketNumber) && (
        <TicketFields
          {...{ id, ticketNumber, ticketSystem }}
          required={needs?.ticket === true}
          error={problemAt('ticketNumber')}
          onChange={change}
        />
      )}
      <div class="form-actions">
        <button type="submit" class="primary" aria-label={mark && text('action_for', send, mark)}>
          {send}
        </button>
        <button type="button" class="subtle" onClick={actions.closeForm}>
          {text('form_close')}
        </button>
      </div>
    </form>
  );
}

/** One of them: where it holds, its own duration where that differs, and what will happen. */
function SeveralRole({ row, durationMs }: { row: RoleRow; durationMs: number }) {
  const { name, where } = rowNames(row.eligibility);
  const own = inputFor(row, { durationMs, justification: '', ticketNumber: '', ticketSystem: '' });
  const shorter = own.durationMs < durationMs;
  return (
    <li>
      <RoleNames
        name={name}
        marks={[
          where,
          row.mark,
          shorter ? text('several_own', formatDuration(own.durationMs, 'short')) : '',
        ]}
      >
        {row.highImpact && <span class="tag tag-impact">{text('role_highImpact')}</span>}
      </RoleNames>
      <Lines lines={outlook(row.policy)} />
    </li>
  );
}
