import type { Snapshot } from '../snapshot/shape';

/**
 * Whether a list that came changes what views show. When a row was last seen is no news by itself: that
 * is told with the last of the lists.
 */
export const isShownNews = (before: Snapshot, after: Snapshot): boolean =>
  (Object.keys(after) as (keyof Snapshot)[]).some(
    (key) => before[key] !== after[key] && textOf(before[key]) !== textOf(after[key]),
  );

const textOf = (part: unknown): string =>
  JSON.stringify(part, (key, value) => (key === 'seenAtMs' ? undefined : value));
