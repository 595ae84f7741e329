import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { MINIMUM_ACTIVE_MS } from '../../../utils/pim/duration';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import { Lines } from '../../shared/lines';
import { rowNames } from '../../shared/names';
import { outlook } from '../../shared/policy/outlook';
import { RoleNames } from '../../shared/role-names';
import { RoleTag } from '../../shared/role-tag';
import type { RoleRow } from '../roles/role-rows';

type SeveralRoleProps = {
  row: RoleRow;
  /** What was chosen for all of them. */
  durationMs: number;
  nowMs: number;
};

/** One of several: where it holds, its own duration where that differs, and what will happen. */
export function SeveralRole({ row, durationMs, nowMs }: SeveralRoleProps) {
  const { name, where } = rowNames(row.eligibility);
  const longest = longestMs(boundsOf(row, nowMs));
  const ownDuration =
    longest < durationMs ? text('several_own', formatDuration(longest, 'short')) : '';
  const none = text('form_endsTooSoon', formatDuration(MINIMUM_ACTIVE_MS, 'long'));
  return (
    <li>
      <RoleNames name={name} details={[where, row.accountTag, longest === 0 ? none : ownDuration]}>
        {row.highImpact && <RoleTag kind="impact" />}
      </RoleNames>
      <Lines lines={outlook(row.policy)} />
    </li>
  );
}
