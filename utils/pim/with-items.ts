import { MINIMUM_ACTIVE_MS } from './duration';
import type { Item } from './item';
import { isPending } from './machine/ending';
import { LIST_LAG_MS } from './machine/timing';

/** From when to when a role holds; null where that is not known. */
type Held = { key: string; startsAtMs: number | null; endsAtMs: number | null };

/** Whether an item stands for a role that holds: the withdrawal of a request does not. */
export const isHeld = (item: Item): boolean =>
  item.state === 'active' || (item.state === 'ending' && !isPending(item));

/**
 * Corrects listed roles by what our own items know better: one that became active since is added, one
 * that ended since is taken away. A list may lag behind both (contract §2).
 * @param listedAtMs when the rows were read; null: the items know more than they do, whenever
 */
export function withItems<Row extends Held>(
  rows: Row[],
  items: Item[],
  listedAtMs: number | null,
  toRow: (item: Item) => Row,
): Row[] {
  const news = items.filter(
    (item) => listedAtMs === null || listedAtMs < item.sinceMs + LIST_LAG_MS,
  );
  const held = news.filter(isHeld);
  const standing = rows.filter(
    (row) =>
      !isOver(row, news) &&
      !held.some((item) => item.eligibility.key === row.key && startOf(row) < startOf(item)),
  );
  const missing = held.filter((item) => !standing.some((row) => row.key === item.eligibility.key));
  return [...standing, ...missing.map(toRow)];
}

/** Whether an item that has ended stood for this very row: one that began later is another's. */
export function isOver(row: Held, items: Item[]): boolean {
  return items.some(
    (item) => item.state === 'ended' && item.eligibility.key === row.key && isSame(row, item),
  );
}

const startOf = ({ startsAtMs }: { startsAtMs: number | null }): number => startsAtMs ?? 0;

/** Whether a row is the activation that an item stood for: another one can only begin after PIM's minimum. */
const isSame = (row: Held, item: Item): boolean =>
  startOf(row) < (item.startsAtMs ?? item.sinceMs) + MINIMUM_ACTIVE_MS;
