import { text } from '../../../utils/i18n/text';
import type { PimError } from '../../../utils/pim/error';
import type { Policy } from '../../../utils/pim/policy';
import { ErrorNote } from '../../shared/error-note';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import type { Clock } from '../clock';
import type { ElevatedRow } from './elevated-rows';
import { type ElevationAction, elevationWords } from './elevation-words';

type Row = Extract<ElevatedRow, { kind: 'elevation' }>;
type ElevationRowProps = {
  row: Row;
  policy: Policy | undefined;
  clock: Clock;
  /** Cancel was clicked, and the snapshot does not say so yet. */
  asked: boolean;
  /** Why the last command for this row was not taken. */
  error: PimError | undefined;
  onAction: (action: ElevationAction) => void;
};

const labels = {
  cancel: 'elevation_cancel',
  retry: 'elevation_retry',
  edit: 'elevation_edit',
  dismiss: 'elevation_dismiss',
} as const;

/** A request under way, or one that came to nothing, in words and with what can be done. */
export function ElevationRow({ row, policy, clock, asked, error, onAction }: ElevationRowProps) {
  const { elevation, mark } = row;
  // Only a row that waits out a Retry-After counts seconds; the others stand still.
  const counts = elevation.state === 'submitting' && elevation.notBeforeMs !== null;
  const nowMs = counts ? clock.nowMs.value : clock.nowMs.peek();
  const { label, tone, actions } = elevationWords(elevation, policy, nowMs);
  const { name, where } = rowNames(elevation.eligibility);
  const full = fullName(elevation.eligibility, mark);
  const failure = error ?? (tone === 'bad' ? elevation.error : null);
  const inRow = actions.filter((action) => action === 'cancel' && !asked);
  const under = tone === 'bad' ? actions : [];
  return (
    <li class="row" data-state={elevation.state} data-tone={tone}>
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} marks={[where, mark]}>
          {asked ? text('elevation_cancelling') : label}
        </RoleNames>
        {inRow.map((action) => (
          <button
            key={action}
            type="button"
            aria-label={text('cancel_role', full)}
            onClick={() => onAction(action)}
          >
            {text(labels[action])}
          </button>
        ))}
      </div>
      {failure && <ErrorNote error={failure} account={row.label} about={full} />}
      {under.length > 0 && (
        <div class="row-actions">
          {under.map((action) => (
            <button
              key={action}
              type="button"
              class={action === 'dismiss' ? 'subtle' : ''}
              aria-label={text('action_for', text(labels[action]), full)}
              onClick={() => onAction(action)}
            >
              {text(labels[action])}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
