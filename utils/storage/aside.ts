import type { LocalKey } from './keys';
import { isRecord } from './readable';

/** A record as it was found. Its date is null until the next clean-up. */
export type Aside = { atMs: number | null; record: unknown };

/** So many originals of one record are kept at most. */
export const MOST_ASIDE = 10;

/** Where the originals of a record lie that could not be read whole. */
export const asideKey = (key: LocalKey): string => `damaged:${key}`;

/** The originals that lie there, the latest first. An earlier version kept one, dated or not. */
export function asideIn(found: unknown): Aside[] {
  if (Array.isArray(found)) return found;
  if (found === undefined) return [];
  return [isRecord(found) && 'atMs' in found ? (found as Aside) : { atMs: null, record: found }];
}
