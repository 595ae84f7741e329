import { MINUTE_MS } from '../pim/duration';
import type { Snapshot } from '../snapshot/shape';

/** What was read so long ago is too old to say that a page's role is not active. */
const TOO_OLD_MS = 10 * MINUTE_MS;

/**
 * Whether a list that came changes what views show. When a row was last seen is no news by itself: that
 * is told with the last of the lists, unless pages wait for what was too old.
 */
export const isShownNews = (before: Snapshot, after: Snapshot): boolean =>
  isFreshAgain(before, after) ||
  (Object.keys(after) as (keyof Snapshot)[]).some(
    (key) => before[key] !== after[key] && textOf(before[key]) !== textOf(after[key]),
  );

const textOf = (part: unknown): string =>
  JSON.stringify(part, (key, value) =>
    key === 'seenAtMs' || key === 'activeAtMs' ? undefined : value,
  );

const isFreshAgain = (before: Snapshot, after: Snapshot): boolean =>
  after.surfaces.some(({ surface, activeAtMs = 0 }) => {
    const known = before.surfaces.find((state) => state.surface === surface)?.activeAtMs ?? 0;
    return Math.abs(activeAtMs - known) >= TOO_OLD_MS;
  });
