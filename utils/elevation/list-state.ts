import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Activation } from '../pim/activation';
import type { Item } from '../pim/item';
import { isOpenRequest } from '../pim/item-states';
import { LIST_LAG_MS } from '../pim/machine/timing';
import { beganAfter, matchRequest } from '../pim/match';
import { isOver, withItems } from '../pim/with-items';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceList } from '../surfaces/surface-api';

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
    items: [],
    remembered: {},
  };
}

/**
 * Takes freshly read surfaces into a snapshot. A surface that failed keeps its rows of before; what
 * our own items know better than a lagging list is kept too (contract §2).
 */
export function withLists(
  before: Snapshot,
  lists: SurfaceList[],
  items: Item[],
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
    activations: reconcile(rows('activations'), items, nowMs),
    requests: open.filter((request) => !items.some((item) => matchRequest(item, [request]))),
  };
}

function reconcile(listed: Activation[], items: Item[], nowMs: number): Activation[] {
  const recent = items.filter((item) => nowMs - item.sinceMs < LIST_LAG_MS);
  const standing = listed.filter((row) => !(row.kind === 'activated' && isOver(row, recent)));
  // Whatever its age: one list alone ends nothing, it is looked up first.
  const missing = items
    .filter((item) => item.state === 'active' || item.state === 'ending')
    .filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > nowMs)
    .filter((item) => !standing.some((row) => isActivated(row, item.eligibility.key)));
  return [...standing, ...missing.map(toActivation)];
}

const isActivated = (row: Activation, key: string): boolean =>
  row.key === key && row.kind === 'activated';

/** The activation an active item stands for. */
export function toActivation(item: Item): Activation {
  const { key, account, surface, role, scope, via } = item.eligibility;
  const { startsAtMs, endsAtMs } = item;
  return { key, account, surface, role, scope, via, startsAtMs, endsAtMs, kind: 'activated' };
}

/** Adds the activation of an item, in the place of an older one. */
export function withActivation(before: Snapshot, item: Item): Snapshot {
  const others = before.activations.filter((row) => !isActivated(row, item.eligibility.key));
  return { ...before, activations: [...others, toActivation(item)] };
}

/** Takes the activation of an item away; one that began after it is another's, and stays. */
export function withoutActivation(before: Snapshot, item: Item): Snapshot {
  const isGone = (row: Activation): boolean =>
    isActivated(row, item.eligibility.key) && item.startsAtMs !== null && !beganAfter(item, row);
  return { ...before, activations: before.activations.filter((row) => !isGone(row)) };
}

/** Adds and takes away what a killed worker journaled of its items and could not publish any more. */
export function withHeld(before: Snapshot, items: Item[]): Snapshot {
  const standing = before.activations.filter(({ kind }) => kind !== 'activated');
  const activated = before.activations.filter(({ kind }) => kind === 'activated');
  const held = withItems(activated, items, before.updatedAtMs, toActivation);
  return { ...before, activations: [...standing, ...held] };
}

/** The items of one account. */
export function itemsOf(account: Account, items: Item[]): Item[] {
  const key = accountKey(account);
  return items.filter((item) => item.account === key);
}
