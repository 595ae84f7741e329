import type { Surface } from '../pim/eligibility';
import type { ListName } from '../pim/list-name';
import type { Snapshot, UnreadList } from './shape';

/** An account's lists are read for so long; what has not answered then counts as failed. */
export const LISTS_TIMEOUT_MS = 60_000;

type Listed = Pick<Snapshot, 'surfaces'>;

/** Why nothing is known of a list; undefined where it was read. */
export function unreadOf(
  { surfaces }: Listed,
  surface: Surface,
  list: ListName,
): Pick<UnreadList, 'error'> | undefined {
  const state = surfaces.find((each) => each.surface === surface);
  if (!state) return { error: null };
  if (state.error) return state;
  return state.unread?.find((each) => each.list === list);
}

/** Whether a list of any surface is without an answer: its silence about a row means nothing. */
export const hasUnread = ({ surfaces }: Listed, list: ListName): boolean =>
  surfaces.some(
    ({ error, unread }) => error !== null || unread?.some((each) => each.list === list),
  );
