import type { Activation } from '../pim/activation';
import { surfaceTraits } from '../pim/surface-traits';
import type { Snapshot } from '../snapshot/shape';

/** A look is one request a place: so many in one round, the others in a later one. */
const MOST_PLACES = 6;

/**
 * The rows of an account that no list shows any more, and that nobody else looks at.
 * @param stoodFor keys of the roles that an elevation stands for: it looks itself
 */
export const missingRows = ({ activations }: Snapshot, stoodFor: Set<string>): Activation[] =>
  activations.filter(({ missing, key }) => missing !== undefined && !stoodFor.has(key));

/** Those of them that are to be looked at now, the ones that were looked at least first. */
export function dueRows(rows: Activation[], nowMs: number): Activation[] {
  const due = rows
    .filter(({ missing }) => missing !== undefined && missing.nextLookAtMs <= nowMs)
    .sort((a, b) => looksAt(a) - looksAt(b));
  const places = [...new Set(due.map(placeOf))].slice(0, MOST_PLACES);
  return due.filter((row) => places.includes(placeOf(row)));
}

/** When one of them is to be looked at next; null: never. */
export function nextLookAtMs(rows: Activation[]): number | null {
  const times = rows.flatMap(({ missing }) => (missing ? [missing.nextLookAtMs] : []));
  return times.length ? Math.min(...times) : null;
}

const looksAt = ({ missing }: Activation): number => missing?.looks ?? 0;

/** What one request tells of: a scope, or the whole surface. */
const placeOf = ({ surface, scope }: Activation): string =>
  surfaceTraits[surface].silence.listsCount ? surface : `${surface} ${scope.id.toLowerCase()}`;
