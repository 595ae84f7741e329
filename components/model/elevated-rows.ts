import { accountKey } from '../../utils/pim/account-key';
import type { Activation } from '../../utils/pim/activation';
import type { ActivationRequest } from '../../utils/pim/activation-request';
import type { Item } from '../../utils/pim/item';
import { isOpenRequest, overStates, underWayStates } from '../../utils/pim/item-states';
import type { View } from '../../utils/snapshot/read';
import type { End } from '../../utils/snapshot/shape';
import { carriersIn } from './carriers';
import { itemKey, mergedItems, type Pending } from './merged-items';
import { compare, inOrder } from './named-rows';
import { mayRenew } from './renewal';
import { type Whose, whoseOf } from './whose';

/** Something that holds now: from the list, from our own journal, or remembered before sign-in. */
export type ActiveRow = Whose & {
  kind: 'active';
  key: string;
  account: string;
  roleName: string;
  role: Pick<Activation, 'surface' | 'role' | 'scope'> | undefined;
  scopeName: string;
  startsAtMs: number | null;
  endsAtMs: number;
  /** The item that stands behind it, if it was activated from here. */
  item: Item | undefined;
  /** Whether it may be renewed by itself, and whether it will be. */
  mayRenew: boolean;
  renews: boolean;
  /** When it was last seen, where that is all that is known of it. */
  asOfMs?: number | undefined;
  /** False while nobody is signed in: then it is known, but cannot be ended from here. */
  live: boolean;
};
/** A row before it is judged whether it may be renewed. */
type PlainRow = Omit<ActiveRow, 'mayRenew' | 'renews' | keyof Whose>;
export type ElevatedRow =
  | ActiveRow
  | ({ kind: 'item'; key: string; item: Item } & Whose)
  | ({ kind: 'request'; key: string; request: ActivationRequest } & Whose);

const shownStates = [...underWayStates, ...overStates];

/**
 * What stands under *Elevated*: first what is under way or needs a word, then what is active,
 * soonest end first.
 */
export function elevatedRows(view: View, pending: Pending[], nowMs: number): ElevatedRow[] {
  const items = mergedItems(view.snapshots, pending);
  const active = activeRows(view, items, nowMs);
  const activeKeys = new Set(active.map((row) => row.key));
  const own = items
    .filter((item) => shownStates.includes(item.state))
    .filter((item) => !(activeKeys.has(itemKey(item)) && item.state !== 'failed'))
    .map((item) => ({ item, key: itemKey(item), ...whoseOf(view, item.account) }))
    .sort((a, b) => b.item.createdAtMs - a.item.createdAtMs || byAccount(a, b))
    .map((row) => ({ kind: 'item' as const, ...row }));
  const ownKeys = new Set(own.map((row) => row.key));
  const elsewhere = view.snapshots
    .flatMap((snapshot) => snapshot.requests)
    .filter(isOpenRequest)
    .filter((request) => !ownKeys.has(request.key) && !activeKeys.has(request.key))
    .map((request) => {
      const whose = whoseOf(view, request.account);
      return { kind: 'request' as const, key: request.key, request, ...whose };
    })
    .sort((a, b) => compare(a.mark ?? '', b.mark ?? ''));
  return [...own, ...elsewhere, ...active];
}

function activeRows(view: View, items: Item[], nowMs: number): ActiveRow[] {
  const running = items.filter((item) => item.state === 'active' || item.state === 'ending');
  const itemOf = new Map(running.map((item) => [itemKey(item), item]));
  const rows = new Map<string, PlainRow>();
  for (const end of unlistedEnds(view)) rows.set(end.key, fromEnd(end));
  for (const item of running) {
    const row = fromItem(item);
    if (row) rows.set(row.key, row);
  }
  for (const activation of view.snapshots.flatMap((snapshot) => snapshot.activations)) {
    if (activation.kind !== 'activated' || activation.endsAtMs === null) continue;
    rows.set(
      activation.key,
      fromActivation(activation, activation.endsAtMs, itemOf.get(activation.key)),
    );
  }
  const carriers = carriersIn(view);
  return [...rows.values()]
    .filter((row) => row.endsAtMs > nowMs)
    .map((row): ActiveRow => {
      const may = mayRenew(row.item, carriers);
      const renews = may && Boolean(row.item?.renewal);
      return { ...row, ...whoseOf(view, row.account), mayRenew: may, renews };
    })
    .sort((a, b) => a.endsAtMs - b.endsAtMs || byAccount(a, b));
}

type Placed = { key: string; mark: string | undefined };

/** Rows of one moment keep their places, whichever list told of them first. */
function byAccount(a: Placed, b: Placed): number {
  return compare(a.mark ?? '', b.mark ?? '') || inOrder(a.key, b.key);
}

/** Ends of accounts that have no list yet: after a browser restart, before any sign-in. */
function unlistedEnds(view: View): End[] {
  const listed = new Set(
    view.snapshots
      .filter((snapshot) => snapshot.updatedAtMs !== null)
      .map((snapshot) => accountKey(snapshot.account)),
  );
  return (view.overview?.ends ?? []).filter((end) => !listed.has(end.account));
}

function fromActivation(of: Activation, endsAtMs: number, item: Item | undefined): PlainRow {
  const { key, account, startsAtMs } = of;
  const names = { roleName: of.role.name, scopeName: of.scope.name, role: of };
  return { kind: 'active', key, account, ...names, startsAtMs, endsAtMs, item, live: true };
}

/** A list may lag behind an activation (contract §2): the item is believed meanwhile. */
function fromItem(item: Item): PlainRow | undefined {
  if (item.endsAtMs === null) return undefined;
  const { role, scope, account } = item.eligibility;
  const names = { roleName: role.name, scopeName: scope.name, role: item.eligibility };
  const when = { startsAtMs: item.startsAtMs, endsAtMs: item.endsAtMs };
  return { kind: 'active', key: itemKey(item), account, ...names, ...when, item, live: true };
}

function fromEnd(end: End): PlainRow {
  const { key, account, roleName, scopeName, startsAtMs, endsAtMs, seenAtMs: asOfMs } = end;
  const names = { roleName, scopeName, role: undefined };
  const when = { startsAtMs, endsAtMs, item: undefined, live: false };
  return { kind: 'active', key, account, ...names, ...when, asOfMs };
}
