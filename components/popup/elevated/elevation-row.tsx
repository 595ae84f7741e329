import { text } from '../../../utils/i18n/text';
import type { ElevationState } from '../../../utils/pim/elevation/elevation';
import { eligibleKeyOf } from '../../../utils/pim/narrowed';
import { ErrorNote } from '../../shared/error-note';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { RoleForm } from '../form/lazy-forms';
import { isWayOut, NextStepButton } from '../next-step-button';
import { usePopup } from '../popup-context';
import { isWithheld, type RoleRow } from '../roles/role-rows';
import type { ElevatedRow } from './elevated-rows';
import { type ElevationAction, elevationWords } from './elevation-words';
import { waitWords } from './wait-words';

type Row = Extract<ElevatedRow, { kind: 'elevation' }>;

const countingStates = new Set<ElevationState>(['submitting', 'working', 'uncertain']);

const labels = {
  lookNow: 'elevation_lookNow',
  retry: 'elevation_retry',
  edit: 'elevation_edit',
  chooseWhere: 'elevation_chooseWhere',
  dismiss: 'elevation_dismiss',
} as const;

/** A request under way, or one that came to nothing, in words and with what can be done. */
export function ElevationRow({ row }: { row: Row }) {
  const { state, actions, clock } = usePopup();
  const { key, elevation, accountTag } = row;
  // Cancel was clicked, and the snapshot does not say so yet.
  const cancelling = state.stopping.value.has(key);
  // Only a row that waits out a pause or its next look counts seconds; the others stand still.
  const counts = countingStates.has(elevation.state) && elevation.notBeforeMs !== null;
  const nowMs = counts ? clock.nowMs.value : clock.nowMs.peek();
  // The form is the eligible role's, also where it was narrowed to a scope below.
  const role = state.row(eligibleKeyOf(elevation.eligibility));
  const policy = state.row(key)?.policy;
  const open = role !== undefined && state.isOpen(key, 'elevated');
  // An open form says itself why the last command was not taken.
  const refusal = open ? undefined : actions.errorFor(key);
  const error = refusal ?? elevation.error;
  const { label, tone, ...words } = elevationWords({ ...elevation, error }, policy, nowMs);
  const failure = tone === 'bad' ? error : refusal;
  const { name, where } = rowNames(elevation.eligibility);
  const full = fullName(elevation.eligibility, accountTag);
  const inRow = words.actions.includes('cancel') && !cancelling;
  const under = open ? [] : words.actions.filter((action) => may(action, role));
  const wait = cancelling ? '' : waitWords(elevation, nowMs);
  return (
    <li class="row" data-state={elevation.state} data-tone={tone} data-open={open}>
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} details={[where, accountTag]}>
          {cancelling ? text('elevation_cancelling') : label}
        </RoleNames>
        {inRow && (
          <button
            type="button"
            aria-label={text('cancel_role', full)}
            onClick={() => actions.cancel(key)}
          >
            {text('elevation_cancel')}
          </button>
        )}
      </div>
      {wait && <p class="sub row-wait">{wait}</p>}
      {failure && (
        <ErrorNote
          class="row-note"
          error={failure}
          account={row.label}
          about={full}
          nowMs={clock.nowMs.peek()}
        />
      )}
      {under.some((action) => action !== 'cancel') && (
        <div class="row-actions">
          {under.map((action) =>
            isWayOut(action) ? (
              <NextStepButton
                key={action}
                step={action}
                about={full}
                role={elevation.eligibility}
              />
            ) : action === 'cancel' ? null : (
              <button
                key={action}
                type="button"
                class={action === 'dismiss' ? 'subtle' : ''}
                aria-label={text('action_for', text(labels[action]), full)}
                onClick={() => actions[action](elevation)}
              >
                {text(labels[action])}
              </button>
            ),
          )}
        </div>
      )}
      {open && <RoleForm place="elevated" row={role} />}
    </li>
  );
}

/** Nothing is sent for a role that is held anyway, and no form opens for one that is gone. */
function may(action: ElevationAction, role: RoleRow | undefined): boolean {
  if (action === 'edit' || action === 'chooseWhere') return role !== undefined && !isWithheld(role);
  return action !== 'retry' || !role || !isWithheld(role);
}
