import { accountKey } from '../../utils/pim/account-key';
import type { Activation } from '../../utils/pim/activation';
import type { ActivationRequest } from '../../utils/pim/activation-request';
import type { Item } from '../../utils/pim/item';
import { isOpenRequest, overStates, underWayStates } from '../../utils/pim/item-states';
import type { View } from '../../utils/snapshot/read';
import type { End } from '../../utils/snapshot/shape';
import { carriersIn } from './carriers';
import { itemKey, mergedItems, type Pending } from './merged-items';
import { mayRenew } from './renewal';

/** Something that holds now: from the list, from our own journal, or remembered before sign-in. */
export type ActiveRow = {
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
type PlainRow = Omit<ActiveRow, 'mayRenew' | 'renews'>;
export type ElevatedRow =
  | ActiveRow
  | { kind: 'item'; key: string; item: Item }
  | { kind: 'request'; key: string; request: ActivationRequest };

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
    .sort((a, b) => b.createdAtMs - a.createdAtMs)
    .map((item) => ({ kind: 'item' as const, key: itemKey(item), item }));
  const ownKeys = new Set(own.map((row) => row.key));
  const elsewhere = view.snapshots
    .flatMap((snapshot) => snapshot.requests)
    .filter(isOpenRequest)
    .filter((request) => !ownKeys.has(request.key) && !activeKeys.has(request.key))
    .map((request) => ({ kind: 'request' as const, key: request.key, request }));
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
      return { ...row, mayRenew: may, renews: may && Boolean(row.item?.renewal) };
    })
    .sort((a, b) => a.endsAtMs - b.endsAtMs);
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
