import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import { listNames } from '../pim/list-name';
import type { SurfaceState, UnreadList } from '../snapshot/shape';
import type { SurfaceList } from '../surfaces/surface-list';

/**
 * Where each surface stands when a reading begins: what was never read is on its way, and what is of
 * before stays as it is until there is an answer.
 */
export function beginReading(
  before: SurfaceState[],
  surfaces: Surface[],
  nowMs: number,
): SurfaceState[] {
  return surfaces.map((surface) => {
    const known = before.find((state) => state.surface === surface);
    if (!known) return stateOf({ surface, error: null }, awaited(nowMs));
    // An earlier worker may have died while it waited.
    const sinceMs = ({ error, sinceMs }: UnreadList) => (error ? sinceMs : nowMs);
    return stateOf(
      known,
      unreadIn(known).map((list) => ({ ...list, sinceMs: sinceMs(list) })),
    );
  });
}

/** Where each surface stands once some of its lists have an answer. */
export function withAnswers(
  before: SurfaceState[],
  answers: SurfaceList[],
  nowMs: number,
): SurfaceState[] {
  const named = new Set([...before, ...answers].map(({ surface }) => surface));
  return [...named].map((surface) => {
    const known = before.find((state) => state.surface === surface);
    const own = answers.filter((answer) => answer.surface === surface);
    return own.reduce(
      (state, answer) => withAnswer(state, answer, nowMs),
      known ?? stateOf({ surface, error: null }, awaited(nowMs)),
    );
  });
}

/** Where each surface stands when nothing more is coming: what is still on its way has failed. */
export const endReading = (before: SurfaceState[], problem: PimError): SurfaceState[] =>
  before.map((state) =>
    stateOf(
      state,
      unreadIn(state).map((list) => ({ ...list, error: list.error ?? problem })),
    ),
  );

function withAnswer(before: SurfaceState, answer: SurfaceList, nowMs: number): SurfaceState {
  // Where nothing could be read before and something can now, the rest is on its way again.
  const unread = before.error && !answer.error ? awaited(nowMs) : unreadIn(before);
  const others = unread.filter(({ list }) => list !== answer.list);
  const same = unread.find(({ list, error }) => list === answer.list && error !== null);
  const state = answer.error ? before : withRead(before, answer, nowMs);
  if (!answer.error) return stateOf(state, others);
  const { list, error } = answer;
  return stateOf(state, [...others, { list, error, sinceMs: same?.sinceMs ?? nowMs }]);
}

function withRead(before: SurfaceState, answer: SurfaceList, nowMs: number): SurfaceState {
  if (answer.list === 'eligible') return withCap(before, answer);
  return answer.list === 'active' ? { ...before, activeAtMs: nowMs } : before;
}

function withCap({ incomplete: _, ...before }: SurfaceState, { incomplete }: SurfaceList) {
  return { ...before, ...(incomplete && { incomplete }) };
}

const awaited = (sinceMs: number): UnreadList[] =>
  listNames.map((list) => ({ list, error: null, sinceMs }));

/** What of a surface has no answer, whether it is a part of it or all. */
const unreadIn = ({ error, unread }: SurfaceState): UnreadList[] =>
  unread ?? (error ? listNames.map((list) => ({ list, error, sinceMs: 0 })) : []);

/** A surface of which nothing could be read has one error, which is said once. */
function stateOf(
  { surface, activeAtMs, incomplete }: SurfaceState,
  unread: UnreadList[],
): SurfaceState {
  const ordered = listNames.flatMap((name) => unread.filter(({ list }) => list === name));
  const failed =
    ordered.every(({ error }) => error !== null) && ordered.length === listNames.length;
  return {
    surface,
    error: failed ? (ordered[0]?.error ?? null) : null,
    ...(activeAtMs !== undefined && { activeAtMs }),
    ...(!failed && ordered.length > 0 && { unread: ordered }),
    ...(incomplete && { incomplete }),
  };
}
