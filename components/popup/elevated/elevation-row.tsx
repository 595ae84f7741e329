import { text } from '../../../utils/i18n/text';
import { ErrorNote } from '../../shared/error-note';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { usePopup } from '../popup-context';
import type { ElevatedRow } from './elevated-rows';
import { type ElevationAction, elevationWords } from './elevation-words';

type Row = Extract<ElevatedRow, { kind: 'elevation' }>;

const labels = {
  cancel: 'elevation_cancel',
  retry: 'elevation_retry',
  edit: 'elevation_edit',
  dismiss: 'elevation_dismiss',
} as const;

/** A request under way, or one that came to nothing, in words and with what can be done. */
export function ElevationRow({ row }: { row: Row }) {
  const { state, actions, clock } = usePopup();
  const { key, elevation, accountTag } = row;
  // Cancel was clicked, and the snapshot does not say so yet.
  const cancelling = state.stopping.value.has(key);
  // Only a row that waits out a Retry-After counts seconds; the others stand still.
  const counts = elevation.state === 'submitting' && elevation.notBeforeMs !== null;
  const nowMs = counts ? clock.nowMs.value : clock.nowMs.peek();
  const words = elevationWords(elevation, state.row(key)?.policy, nowMs);
  const { label, tone } = words;
  const { name, where } = rowNames(elevation.eligibility);
  const full = fullName(elevation.eligibility, accountTag);
  // An open form says itself why the last command was not taken.
  const refusal = state.openForm.value?.key === key ? undefined : actions.errorFor(key);
  const failure = refusal ?? (tone === 'bad' ? elevation.error : null);
  const inRow = words.actions.filter((action) => action === 'cancel' && !cancelling);
  const under = tone === 'bad' ? words.actions : [];
  function act(action: ElevationAction): void {
    if (action === 'cancel') void actions.cancel(key);
    else actions[action](elevation);
  }
  return (
    <li class="row" data-state={elevation.state} data-tone={tone}>
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} details={[where, accountTag]}>
          {cancelling ? text('elevation_cancelling') : label}
        </RoleNames>
        {inRow.map((action) => (
          <button
            key={action}
            type="button"
            aria-label={text('cancel_role', full)}
            onClick={() => act(action)}
          >
            {text(labels[action])}
          </button>
        ))}
      </div>
      {failure && (
        <ErrorNote
          class="row-note"
          error={failure}
          account={row.label}
          about={full}
          nowMs={clock.nowMs.peek()}
        />
      )}
      {under.length > 0 && (
        <div class="row-actions">
          {under.map((action) => (
            <button
              key={action}
              type="button"
              class={action === 'dismiss' ? 'subtle' : ''}
              aria-label={text('action_for', text(labels[action]), full)}
              onClick={() => act(action)}
            >
              {text(labels[action])}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
