import { joined, separator } from '../../../utils/i18n/joined';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { startDurationMs } from '../../../utils/pim/elevation/offered-durations';
import { usePopup } from '../popup-context';
import type { RoleRow } from '../roles/role-rows';
import { ActivationFields } from './activation-fields';
import { commonPolicy, inputFor } from './several';
import { SeveralRole } from './several-role';
import { useActivationForm } from './use-activation-form';
import { useMinute } from './use-minute';

const id = 'form-several';
/** Reasons used before that are offered. */
const MOST_OFFERS = 3;

/** One duration, reason and ticket for several roles. Each of them is a request of its own. */
export function SeveralForm({ rows }: { rows: RoleRow[] }) {
  const { actions } = usePopup();
  const nowMs = useMinute();
  const bounds = { policy: commonPolicy(rows, nowMs), endsAtMs: null, nowMs };
  const form = useActivationForm({
    id,
    start: {
      durationMs: startDurationMs(bounds),
      justification: '',
      ticketNumber: '',
      ticketSystem: '',
    },
    boundsAt: () => bounds,
    onType(values, before) {
      // What is typed is kept with each of the roles.
      if (!before.justification && !values.justification) return;
      for (const row of rows) actions.drafts.type(row, values);
    },
    onSubmit: (values) =>
      actions.activateAll(rows.map((row) => ({ row, input: inputFor(row, values, nowMs) }))),
  });
  // Roles of one account only can be picked together.
  const accountTag = rows[0]?.accountTag;
  const send = rows.length > 1 ? plural('several_activate', rows.length) : text('activate');
  const usedReasons = rows.flatMap(
    (row) => row.roleDefaults?.lastSent?.input.justification.trim() || [],
  );
  return (
    <form
      id={id}
      class="form several"
      aria-label={joined(text('several_head'), accountTag)}
      noValidate
      onSubmit={form.submit}
    >
      <h3>
        {text('several_head')}
        {accountTag && (
          <span class="sub">
            {separator()}
            <bdi>{accountTag}</bdi>
          </span>
        )}
      </h3>
      <ul class="several-roles">
        {rows.map((row) => (
          <SeveralRole key={row.key} {...{ row, nowMs }} durationMs={form.values.durationMs} />
        ))}
      </ul>
      <ActivationFields
        form={form}
        reasonOffers={[...new Set(usedReasons)].slice(0, MOST_OFFERS)}
        unsure={rows.some((row) => row.policy?.kind !== 'known')}
      />
      <div class="form-actions">
        <button
          type="submit"
          class="primary"
          aria-label={accountTag && text('action_for', send, accountTag)}
        >
          {send}
        </button>
        <button type="button" class="subtle" onClick={actions.closeForm}>
          {text('form_close')}
        </button>
      </div>
    </form>
  );
}
