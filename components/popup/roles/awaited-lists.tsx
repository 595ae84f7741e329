import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import { listNames } from '../../../utils/pim/list-name';
import type { SurfaceState } from '../../../utils/snapshot/shape';
import { awaitedLists } from '../../../utils/snapshot/unread';
import { ownerNames } from '../../shared/owner-names';
import { usePopup } from '../popup-context';
import { surfaceNames } from '../surface-names';

/**
 * What is still on its way, below the roles that are there: nothing above it moves when it comes, and
 * nobody presses another role than the one they aimed at.
 */
export function AwaitedLists() {
  const { state, clock } = usePopup();
  const view = state.view.value;
  const nowMs = clock.nowMs.value;
  const lines = (view?.snapshots ?? []).flatMap((snapshot) => {
    const owner = view && ownerNames(view, accountKey(snapshot.account)).accountTag;
    return awaitedLines(snapshot.surfaces, nowMs).map((line) => ({ owner, line }));
  });
  return (
    <div role="status">
      {lines.map(({ owner, line }) => (
        <p key={`${owner} ${line}`} class="sub awaited">
          {owner && <bdi>{text('label', owner)} </bdi>}
          {line}
        </p>
      ))}
    </div>
  );
}

/** A line for surfaces whose roles are on their way, and one for those where only the rest is. */
function awaitedLines(surfaces: SurfaceState[], nowMs: number): string[] {
  const awaited = surfaces.map((state) => ({
    surface: state.surface,
    lists: awaitedLists(state, nowMs),
  }));
  return listNames.flatMap((what) => {
    // Each surface is named once, by the first of its lists that is missing.
    const own = awaited.filter(({ lists }) => lists[0]?.list === what);
    if (own.length === 0) return [];
    const sinceMs = Math.min(...own.flatMap(({ lists }) => lists.map((list) => list.sinceMs)));
    const names = surfaceNames(own.map(({ surface }) => surface));
    return [text(`list_awaited_${what}`, names, formatTime(sinceMs, nowMs))];
  });
}
