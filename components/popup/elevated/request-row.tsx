import { text } from '../../../utils/i18n/text';
import { ErrorNote } from '../../shared/error-note';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import { NextStepButton } from '../next-step-button';
import { usePopup } from '../popup-context';
import type { ElevatedRow } from './elevated-rows';
import { waitingWords } from './elevation-words';
import { requestWaitWords } from './wait-words';

type Row = Extract<ElevatedRow, { kind: 'request' }>;

/** An open request that was made elsewhere, in the portal for instance. */
export function RequestRow({ row }: { row: Row }) {
  const { state, actions, clock } = usePopup();
  const { key, request, accountTag } = row;
  const cancelling = state.stopping.value.has(key);
  const error = actions.errorFor(key);
  const full = fullName(request, accountTag);
  const { name, where } = rowNames(request);
  const label =
    request.bucket === 'waiting'
      ? waitingWords(state.row(key)?.policy)
      : text(request.bucket === 'scheduled' ? 'elevation_scheduled' : 'elevation_working');
  return (
    <li class="row" data-state={request.bucket} data-tone="waiting">
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} details={[where, accountTag]}>
          {cancelling ? text('elevation_cancelling') : label}
        </RoleNames>
        {!cancelling && request.bucket !== 'working' && (
          <button
            type="button"
            aria-label={text('cancel_role', full)}
            onClick={() => actions.cancel(key)}
          >
            {text('elevation_cancel')}
          </button>
        )}
      </div>
      {!cancelling && <p class="sub row-wait">{requestWaitWords(request, clock.nowMs.peek())}</p>}
      {request.bucket === 'working' && (
        <div class="row-actions">
          <NextStepButton step="portal" role={request} about={full} />
        </div>
      )}
      {error && <ErrorNote class="row-note" error={error} account={row.label} about={full} />}
    </li>
  );
}
