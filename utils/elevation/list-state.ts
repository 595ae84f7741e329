import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Activation } from '../pim/activation';
import type { Elevation } from '../pim/elevation/elevation';
import { beganAfter, matchRequest } from '../pim/elevation/match';
import { isOpenRequest } from '../pim/elevation/states';
import { withElevations } from '../pim/elevation/with-elevations';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceList } from '../surfaces/surface-api';
import { heldActivations, isActivated, toActivation } from './held-activations';

/** An account's lists before anything was read. */
export function emptySnapshot(account: Account): Snapshot {
  return {
    account,
    updatedAtMs: null,
    refreshing: false,
    problem: null,
    surfaces: [],
    incomplete: false,
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
 * Takes freshly read surfaces into a snapshot. A surface that failed keeps its rows of before; what
 * our own elevations know better than a lagging list is kept too (contract §2).
 */
export function withLists(
  before: Snapshot,
  lists: SurfaceList[],
  elevations: Elevation[],
  nowMs: number,
): Snapshot {
  const rows = <Key extends 'eligibilities' | 'activations' | 'requests'>(key: Key) =>
    lists.flatMap((list) =>
      list.error ? before[key].filter((row) => row.surface === list.surface) : list[key],
    ) as Snapshot[Key];
  const open = rows('requests').filter(isOpenRequest);
  // What a list says is whole again: what of it finds no room to be shown is the publisher's to say.
  const { notShown: _, ...kept } = before;
  return {
    ...kept,
    updatedAtMs: nowMs,
    problem: null,
    surfaces: lists.map(({ surface, error }) => ({ surface, error })),
    incomplete: lists.some((list) => list.incomplete),
    eligibilities: rows('eligibilities'),
    activations: heldActivations(before.activations, lists, elevations, nowMs),
    requests: open.filter(
      (request) => !elevations.some((elevation) => matchRequest(elevation, [request])),
    ),
  };
}

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
