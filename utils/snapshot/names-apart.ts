import { namesApart } from '../i18n/names-apart';
import type { Elevation } from '../pim/elevation/elevation';
import type { Assignment, Scope } from '../pim/eligibility';
import { type ListKey, type Lists, listedIn, listKeys, withScopes } from './assignments';
import type { Snapshot } from './shape';

/**
 * An account's lists, where names that are equal say what they are in. Worked out once, here: every
 * view, title and record names an assignment in the same words.
 * @param before the lists that it comes after, told apart already: thousands of names are compared
 *   anew only where a list says something else, not at each reading and each step of an elevation
 * @returns the same lists where nothing changes
 */
export function withNamesApart(snapshot: Snapshot, before?: Lists): Snapshot {
  const apart =
    before && isNamedAsBefore(snapshot, before)
      ? (_: Assignment, list: ListKey, at: number) => before[list][at]!.scope
      : namesApart(listedIn(snapshot));
  return withScopes(snapshot, (row, list, at) => renamed(row.scope, apart(row, list, at)));
}

/** Whether each list has the same things in it under the same names, row by row. */
const isNamedAsBefore = (lists: Lists, before: Lists): boolean =>
  listKeys.every((list) => {
    const [rows, earlier]: Assignment[][] = [lists[list], before[list]];
    return (
      rows === earlier ||
      (rows!.length === earlier!.length && rows!.every((row, at) => isAlike(row, earlier![at]!)))
    );
  });

const isAlike = (a: Assignment, b: Assignment): boolean =>
  a === b ||
  (a.surface === b.surface &&
    a.role.id === b.role.id &&
    a.role.name === b.role.name &&
    a.scope.id === b.scope.id &&
    a.scope.name === b.scope.name &&
    a.scope.kind === b.scope.kind &&
    (a.scope.parent === undefined || a.scope.parent === b.scope.parent));

/** @returns the same scope where nothing changes */
function renamed(known: Scope, { parent, within }: Pick<Scope, 'parent' | 'within'>): Scope {
  if (parent === known.parent && isSame(within, known.within)) return known;
  const { parent: _, within: __, ...scope } = known;
  return { ...scope, ...(parent && { parent }), ...(within && { within }) };
}

const isSame = (a: Scope['within'], b: Scope['within']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * An account's elevations as its lists name them now: they remember their role as it was at the click.
 * What is on no list any more is told apart from what is.
 */
export function elevationsApart(snapshot: Snapshot): Elevation[] {
  const { eligibilities, activations, elevations } = snapshot;
  const listed = (key: string): Assignment | undefined =>
    eligibilities.find((row) => row.key === key) ?? activations.find((row) => row.key === key);
  const isKnown = elevations.every(({ eligibility }) => listed(eligibility.key));
  const own = elevations.map(({ eligibility }) => eligibility);
  const apart = isKnown ? undefined : namesApart([...listedIn(snapshot), ...own]);
  return elevations.map((elevation) => {
    const { eligibility } = elevation;
    const scope = listed(eligibility.key)?.scope ?? apart?.(eligibility) ?? eligibility.scope;
    const { within: _, ...before } = eligibility.scope;
    return { ...elevation, eligibility: { ...eligibility, scope: { ...before, ...scope } } };
  });
}
