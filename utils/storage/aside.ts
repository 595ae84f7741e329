import type { LocalKey } from './keys';
import { isRecord } from './readable';

/** A record as it was found. Its date is null until the next clean-up. */
export type Aside = { atMs: number | null; record: unknown };

/** So many originals of one record are kept at most. */
export const MOST_ASIDE = 10;

/** Where the originals of a record lie that could not be read whole. */
export const asideKey = (key: LocalKey): string => `damaged:${key}`;

const isAside = (found: unknown): found is Aside => isRecord(found) && 'atMs' in found;

/**
 * The originals that lie there, the latest first. An earlier version kept one, dated or not; whatever
 * else lies there counts as one.
 */
export function asideIn(found: unknown): Aside[] {
  if (found === undefined) return [];
  if (Array.isArray(found) && found.every(isAside)) return found;
  return [isAside(found) ? found : { atMs: null, record: found }];
}
