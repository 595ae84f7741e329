import { surfaceTraits } from '../../pim/surface-traits';
import type { SurfaceState } from '../../snapshot/shape';
import { hasUnread } from '../../snapshot/unread';
import type { Need } from '../data/page-data';
import type { AccountLists } from './page-context';

/**
 * When the lists that count for a page were read: those of the surfaces whose roles may open it. A list of
 * another one, however slow, keeps nobody waiting.
 * @returns null while one of them is on its way for the first time
 */
export function readAtMs(lists: AccountLists | undefined, needs: Need[]): number | null {
  if (!lists) return null;
  const refs = needs.flatMap(({ least, also }) => [...least, ...also]);
  const states = (lists.surfaces ?? []).filter(({ surface }) =>
    refs.some((ref) => surfaceTraits[surface].mayMeet(ref)),
  );
  const read = states.filter((state) => !isPassedOver(state));
  const times = read.map((state) => state.activeAtMs ?? null);
  // Where one of them could not be read the end of the reading counts: then it is known to have failed.
  if (read.length === 0 || times.includes(null) || hasUnread({ surfaces: read }, 'eligible'))
    return lists.updatedAtMs;
  return Math.max(lists.updatedAtMs ?? 0, Math.min(...times.map(Number)));
}

/** Groups that cannot be read bring nothing that is known of. */
const isPassedOver = ({ surface, error }: SurfaceState): boolean =>
  error !== null && surfaceTraits[surface].bringsAssignments;
