import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { boundsOf, endsSoon } from '../../../utils/pim/elevation/offered-durations';
import type { RoleRow } from './role-rows';

/** Until when a role can be activated at all, where that is soon: *eligible until 17:00*. */
export function eligibleUntil(
  row: Pick<RoleRow, 'eligibility' | 'policy'>,
  nowMs: number,
): string | undefined {
  const { endsAtMs } = row.eligibility;
  if (endsAtMs === null || !endsSoon(boundsOf(row, nowMs))) return undefined;
  return text('eligible_until', formatTime(endsAtMs, nowMs));
}
