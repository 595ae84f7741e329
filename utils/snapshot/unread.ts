import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import type { ListName } from '../pim/list-name';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Snapshot, SurfaceState, UnreadList } from './shape';

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

/** Whether a surface's active assignments were read in this run of the browser, or could not be. */
export const isActiveRead = (
  snapshot: Pick<Snapshot, 'surfaces' | 'updatedAtMs'>,
  surface: Surface,
): boolean => snapshot.updatedAtMs !== null || unreadOf(snapshot, surface, 'active') === undefined;

/** So much later nobody waits any more, whoever was to say so: a browser may stop a worker meanwhile. */
const GIVEN_UP_AFTER_MS = LISTS_TIMEOUT_MS + 5_000;

const isGivenUp = ({ sinceMs }: UnreadList, nowMs: number): boolean =>
  nowMs - sinceMs > GIVEN_UP_AFTER_MS;

/** Why a list of a surface that works could not be read; undefined where it was, or is on its way. */
export function unreadError(
  { unread = [] }: SurfaceState,
  name: ListName,
  nowMs: number,
): PimError | undefined {
  const found = unread.find(({ list }) => list === name);
  if (!found) return undefined;
  return found.error ?? (isGivenUp(found, nowMs) ? pimErrorOf('listLate') : undefined);
}

/** The lists of a surface that are still on their way. */
export const awaitedLists = ({ unread = [] }: SurfaceState, nowMs: number): UnreadList[] =>
  unread.filter((each) => !each.error && !isGivenUp(each, nowMs));

/** Whether an answer was awaited for longer than anybody waits. */
export const hasGivenUp = ({ surfaces }: Listed, nowMs: number): boolean =>
  surfaces.some(({ unread }) => unread?.some((each) => !each.error && isGivenUp(each, nowMs)));

/** Whether a list of any surface is without an answer: its silence about a row means nothing. */
export const hasUnread = ({ surfaces }: Listed, list: ListName): boolean =>
  surfaces.some(
    ({ error, unread }) => error !== null || unread?.some((each) => each.list === list),
  );
