import { checkAt } from '../../utils/snapshot/ended-check';
import type { Overview } from '../../utils/snapshot/shape';

/**
 * What the page shows of what the background published. A check whose worker was killed is over by the
 * clock alone.
 */
export function shownOverview(overview: Overview | undefined): Overview | undefined {
  if (!overview?.setUpChecks) return overview;
  const nowMs = Date.now() + (overview.clockOffsetMs ?? 0);
  return { ...overview, setUpChecks: overview.setUpChecks.map((each) => checkAt(each, nowMs)) };
}
