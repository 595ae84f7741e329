import { text } from '../../../utils/i18n/text';
import type { PimError } from '../../../utils/pim/error';
import type { Policy } from '../../../utils/pim/policy';
import { ErrorNote } from '../../shared/error-note';
import { fullName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import type { ElevatedRow } from './elevated-rows';
import { waitingWords } from './elevation-words';

type Row = Extract<ElevatedRow, { kind: 'request' }>;
type RequestRowProps = {
  row: Row;
  policy: Policy | undefined;
  asked: boolean;
  error: PimError | undefined;
  onCancel: () => void;
};

/** An open request that was made elsewhere, in the portal for instance. */
export function RequestRow({ row, policy, asked, error, onCancel }: RequestRowProps) {
  const { request, mark } = row;
  const full = fullName(request, mark);
  const { name, where } = rowNames(request);
  const label =
    request.bucket === 'waiting'
      ? waitingWords(policy)
      : text(request.bucket === 'scheduled' ? 'elevation_scheduled' : 'elevation_working');
  return (
    <li class="row" data-state={request.bucket} data-tone="waiting">
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} marks={[where, mark]}>
          {asked ? text('elevation_cancelling') : label}
        </RoleNames>
        {!asked && request.bucket !== 'working' && (
          <button type="button" aria-label={text('cancel_role', full)} onClick={onCancel}>
            {text('elevation_cancel')}
          </button>
        )}
      </div>
      {error && <ErrorNote error={error} account={row.label} about={full} />}
    </li>
  );
}
