import type { Eligibility } from '../../utils/pim/eligibility';
import type { Ask, Item } from '../../utils/pim/item';
import type { Snapshot } from '../../utils/snapshot/shape';

/** A click that the background has not shown in the snapshot yet. */
export type Pending = { itemId: string; eligibility: Eligibility; ask: Ask; atMs: number };

/** The key an item shares with its eligibility and with the assignment it makes. */
export function itemKey(item: Pick<Item, 'eligibility'>): string {
  return item.eligibility.key;
}

/** What was clicked, drawn as an item that is being sent: a row tells its state at once. */
export function pendingItem(of: Pending): Item {
  return {
    id: of.itemId,
    account: of.eligibility.account,
    eligibility: of.eligibility,
    ask: of.ask,
    state: 'submitting',
    createdAtMs: of.atMs,
    sinceMs: of.atMs,
    confirmedAtMs: of.atMs,
    sentAtMs: null,
    steppedUp: false,
    claims: null,
    tries: 0,
    notBeforeMs: null,
    request: null,
    startsAtMs: null,
    endsAtMs: null,
    error: null,
  };
}

/** Every item of every account, with the clicks the background has not taken up yet. */
export function mergedItems(snapshots: Snapshot[], pending: Pending[]): Item[] {
  const known = snapshots.flatMap((snapshot) => snapshot.items);
  const ids = new Set(known.map((item) => item.id));
  return [...pending.filter((click) => !ids.has(click.itemId)).map(pendingItem), ...known];
}
