import { compare, inOrder } from '../../../utils/i18n/compare';

type Placed = { key: string; accountTag: string | undefined };

/** Rows of one moment keep their places, whichever list they came from first. */
export function byAccount(a: Placed, b: Placed): number {
  return compare(a.accountTag ?? '', b.accountTag ?? '') || inOrder(a.key, b.key);
}
