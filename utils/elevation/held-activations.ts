import type { Activation } from '../pim/activation';
import type { Elevation } from '../pim/elevation/elevation';
import { isEndOf } from '../pim/elevation/match';
import { isOverUnseen, looked, missed, overUnseenAtMs } from '../pim/elevation/unseen';
import { isOver, lagOf } from '../pim/elevation/with-elevations';
import type { ActiveRead } from '../surfaces/surface-api';
import type { SurfaceList } from '../surfaces/surface-list';

/**
 * What is active by a fresh list and by all that was known before. Our own elevations know better than a
 * list that lags what was just activated or ended here, and a row that a list does not show is believed
 * until something better than one list says that it is over (contract §2).
 * @param before what was believed to be active
 */
export function heldActivations(
  before: Activation[],
  lists: SurfaceList[],
  elevations: Elevation[],
  nowMs: number,
): Activation[] {
  // What could not be read, or was not yet, says nothing.
  const read = lists.filter(({ error }) => !error);
  const active = read.filter(({ list }) => list === 'active');
  const untold = before.filter((row) => !active.some(({ surface }) => surface === row.surface));
  const told = active.flatMap((list) => afterList(before, list, nowMs));
  const requests = read.flatMap((list) => list.requests);
  const isEnded = (row: Activation): boolean =>
    row.kind === 'activated' &&
    requests.some((request) => request.key === row.key && isEndOf(row, request));
  const rows = [...untold, ...told].filter((row) => !isEnded(row));
  const recent = elevations.filter((elevation) => nowMs - elevation.sinceMs < lagOf(elevation));
  const standing = rows.filter((row) => row.kind !== 'activated' || !isOver(row, recent));
  // Whatever its age: the elevation itself finds out whether its role is over.
  const held = elevations
    .filter(isStanding)
    .filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > nowMs);
  const stoodFor = keysStoodFor(held);
  const kept = standing.filter(({ missing, key }) => missing === undefined || !stoodFor.has(key));
  const added = held.filter((elevation) => !hasActivated(kept, elevation.eligibility.key));
  return [...kept, ...added.map((elevation) => seenLater(toActivation(elevation), standing))];
}

const isStanding = ({ state }: Elevation): boolean => state === 'active' || state === 'ending';

/** Keys of the roles that an elevation stands for: it finds out itself whether they are over. */
export const keysStoodFor = (elevations: Elevation[]): Set<string> =>
  new Set(elevations.filter(isStanding).map(({ eligibility }) => eligibility.key));

/** The rows of one surface that was read: those it shows, and those that it may have lost. */
function afterList(before: Activation[], list: SurfaceList, nowMs: number): Activation[] {
  const known = before.filter(({ surface }) => surface === list.surface);
  const listed = list.activations.map((row) =>
    row.kind === 'activated' ? { ...row, seenAtMs: nowMs } : row,
  );
  const lost = known.filter((row) => row.kind === 'activated' && !hasActivated(listed, row.key));
  // Of a list that was cut a row is missing for that alone.
  if (list.incomplete) return [...listed, ...lost];
  const believed = lost.flatMap((row) => stillBelieved(row, { atMs: nowMs, isOwn: false }));
  return [...listed, ...believed];
}

/** A row that one more read did not show; none where that read means that it is over. */
function stillBelieved(row: Activation, read: { atMs: number; isOwn: boolean }): Activation[] {
  const seenAtMs = seenAtOf(row);
  const believed = { ...row, seenAtMs, sinceMs: row.startsAtMs ?? seenAtMs };
  if (overUnseenAtMs(believed) <= read.atMs || isOverUnseen(believed, read)) return [];
  return [{ ...row, seenAtMs, missing: missed(believed, read.atMs) }];
}

/** Takes in what a look at rows that lists did not show has brought; what could not be read says nothing. */
export function afterLook(rows: Activation[], read: ActiveRead, nowMs: number): Activation[] {
  return rows.flatMap((row) => {
    if (!row.missing || !read.read.some(({ key }) => key === row.key)) return [row];
    const shown = read.shown.find((each) => isActivated(each, row.key));
    if (!shown) return stillBelieved(row, { atMs: nowMs, isOwn: true });
    const { role, scope } = row;
    return [{ ...shown, role, scope, seenAtMs: nowMs }];
  });
}

/** Rows that are about to be looked at: the next look follows even where the worker dies in this one. */
export const beingLookedAt = (rows: Activation[], keys: Set<string>, nowMs: number): Activation[] =>
  rows.map((row) =>
    row.missing && keys.has(row.key) ? { ...row, missing: looked(row.missing, nowMs) } : row,
  );

const seenAtOf = ({ seenAtMs, startsAtMs }: Activation): number => seenAtMs ?? startsAtMs ?? 0;

/** The row of an elevation, as of when the service showed it last. */
function seenLater(row: Activation, others: Activation[]): Activation {
  const other = others.find((each) => isActivated(each, row.key));
  return { ...row, seenAtMs: Math.max(seenAtOf(row), other ? seenAtOf(other) : 0) };
}

/** Whether a row is a just-in-time activation of this key. */
export const isActivated = (row: Activation, key: string): boolean =>
  row.key === key && row.kind === 'activated';

const hasActivated = (rows: Activation[], key: string): boolean =>
  rows.some((row) => isActivated(row, key));

/** The activation an active elevation stands for. */
export function toActivation(elevation: Elevation): Activation {
  const { key, account, surface, role, scope, via } = elevation.eligibility;
  const { startsAtMs, endsAtMs, state, sinceMs, seenAtMs } = elevation;
  const shownAtMs = state === 'active' ? sinceMs : (startsAtMs ?? sinceMs);
  return {
    ...{ key, account, surface, role, scope, via, startsAtMs, endsAtMs, kind: 'activated' },
    seenAtMs: Math.max(shownAtMs, seenAtMs ?? 0),
  };
}
