import { MINIMUM_ACTIVE_MS } from '../duration';
import { surfaceTraits } from '../surface-traits';
import type { Elevation } from './elevation';
import { isPending } from './machine/ending';

/** From when to when a role holds; null where that is not known. */
type Held = { key: string; startsAtMs: number | null; endsAtMs: number | null };

/** For so long a list may still show what was before an elevation changed (contract §2). */
export const lagOf = ({ eligibility }: Elevation): number =>
  surfaceTraits[eligibility.surface].silence.lagMs;

/** Whether an elevation stands for a role that holds: the withdrawal of a request does not. */
export const isHeld = (elevation: Elevation): boolean =>
  elevation.state === 'active' || (elevation.state === 'ending' && !isPending(elevation));

/**
 * Corrects listed roles by what our own elevations know better: one that became active since is added, one
 * that ended since is taken away. A list may lag behind both (contract §2).
 * @param listedAtMs when the rows were read; null: the elevations know more than they do, whenever
 */
export function withElevations<Row extends Held>(
  rows: Row[],
  elevations: Elevation[],
  listedAtMs: number | null,
  toRow: (elevation: Elevation) => Row,
): Row[] {
  const news = elevations.filter(
    (elevation) => listedAtMs === null || listedAtMs < elevation.sinceMs + lagOf(elevation),
  );
  const held = news.filter(isHeld);
  const standing = rows.filter(
    (row) =>
      !isOver(row, news) &&
      !held.some(
        (elevation) => elevation.eligibility.key === row.key && startOf(row) < startOf(elevation),
      ),
  );
  const missing = held.filter(
    (elevation) => !standing.some((row) => row.key === elevation.eligibility.key),
  );
  return [...standing, ...missing.map(toRow)];
}

/** Whether an elevation that has ended stood for this very row: one that began later is another's. */
export function isOver(row: Held, elevations: Elevation[]): boolean {
  return elevations.some(
    (elevation) =>
      elevation.state === 'ended' &&
      elevation.eligibility.key === row.key &&
      isSame(row, elevation),
  );
}

const startOf = ({ startsAtMs }: { startsAtMs: number | null }): number => startsAtMs ?? 0;

/** Whether a row is the activation that an elevation stood for: another one can only begin after PIM's minimum. */
const isSame = (row: Held, elevation: Elevation): boolean =>
  startOf(row) < (elevation.startsAtMs ?? elevation.sinceMs) + MINIMUM_ACTIVE_MS;
