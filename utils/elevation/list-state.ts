import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import type { Elevation } from '../pim/elevation/elevation';
import { beganAfter, matchRequest } from '../pim/elevation/match';
import { isOpenRequest } from '../pim/elevation/states';
import { withElevations } from '../pim/elevation/with-elevations';
import { type Surface, surface } from '../pim/eligibility';
import type { ListName } from '../pim/list-name';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceList } from '../surfaces/surface-list';
import { heldActivations, isActivated, toActivation } from './held-activations';
import { withAnswers } from './surface-states';

/** An account's lists before anything was read. */
export function emptySnapshot(account: Account): Snapshot {
  return {
    account,
    updatedAtMs: null,
    refreshing: false,
    problem: null,
    surfaces: [],
    eligibilities: [],
    activations: [],
    requests: [],
    policies: {},
    policiesAtMs: null,
    elevations: [],
    roleDefaults: {},
  };
}

/**
 * Takes lists into a snapshot as they come. A list that failed, or is still on its way, keeps its rows
 * of before; what our own elevations know better than a lagging list is kept too (contract §2).
 * @param earlier requests that the same reading has shown already: they tell which active rows are over
 */
export function withLists(
  before: Snapshot,
  lists: SurfaceList[],
  elevations: Elevation[],
  nowMs: number,
  earlier: SurfaceList[] = [],
): Snapshot {
  const readOf = (name: ListName): SurfaceList[] =>
    lists.filter(({ list, error }) => list === name && !error);
  const hasNews = readOf('active').length + readOf('requests').length > 0;
  const isElsewheres = (request: ActivationRequest): boolean =>
    isOpenRequest(request) && !elevations.some((own) => matchRequest(own, [request]));
  // What a list says is whole again: what of it finds no room to be shown is the publisher's to say.
  const { notShown: _, ...kept } = before;
  return {
    ...kept,
    problem: null,
    surfaces: withAnswers(before.surfaces, lists, nowMs),
    eligibilities: replaced(before.eligibilities, readOf('eligible'), (list) => list.eligibilities),
    activations: hasNews
      ? inOrder(heldActivations(before.activations, [...earlier, ...lists], elevations, nowMs))
      : before.activations,
    requests: replaced(before.requests, readOf('requests'), ({ requests }) =>
      requests.filter(isElsewheres),
    ),
  };
}

/** Puts the rows of fresh lists in the place of those of before. */
function replaced<Row extends { surface: Surface }>(
  before: Row[],
  fresh: SurfaceList[],
  rowsOf: (list: SurfaceList) => Row[],
): Row[] {
  // The very rows of before: nothing long is compared or packed anew for nothing.
  if (fresh.length === 0) return before;
  const kept = before.filter((row) => !fresh.some((list) => list.surface === row.surface));
  return inOrder([...kept, ...fresh.flatMap(rowsOf)]);
}

/**
 * The rows stand in one order, whichever list came first: a list that is read anew and says the same
 * changes nothing.
 */
const inOrder = <Row extends { surface: Surface }>(rows: Row[]): Row[] =>
  surface.options.flatMap((name) => rows.filter((row) => row.surface === name));

/** Adds the activation of an elevation, in the place of an older one. */
export function withActivation(before: Snapshot, elevation: Elevation): Snapshot {
  const others = before.activations.filter((row) => !isActivated(row, elevation.eligibility.key));
  return { ...before, activations: [...others, toActivation(elevation)] };
}

/** Takes the activation of an elevation away; one that began after it is another's, and stays. */
export function withoutActivation(before: Snapshot, elevation: Elevation): Snapshot {
  const isGone = (row: Activation): boolean =>
    isActivated(row, elevation.eligibility.key) &&
    elevation.startsAtMs !== null &&
    !beganAfter(elevation, row);
  return { ...before, activations: before.activations.filter((row) => !isGone(row)) };
}

/** Adds and takes away what a killed worker journaled of its elevations and could not publish any more. */
export function withHeld(before: Snapshot, elevations: Elevation[]): Snapshot {
  const standing = before.activations.filter(({ kind }) => kind !== 'activated');
  const activated = before.activations.filter(({ kind }) => kind === 'activated');
  const held = withElevations(activated, elevations, before.updatedAtMs, toActivation);
  return { ...before, activations: [...standing, ...held] };
}

/** The elevations of one account. */
export function elevationsOf(account: Account, elevations: Elevation[]): Elevation[] {
  const key = accountKey(account);
  return elevations.filter((elevation) => elevation.account === key);
}
