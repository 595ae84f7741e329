import type { Assignment, Scope } from '../pim/eligibility';
import type { Snapshot } from './shape';

/** Where the three lists of an account stand in its snapshot. */
export const listKeys = ['eligibilities', 'activations', 'requests'] as const;
export type ListKey = (typeof listKeys)[number];
/** The three lists of an account. */
export type Lists = Pick<Snapshot, ListKey>;

/** Everything that is on an account's lists. */
export const listedIn = ({ eligibilities, activations, requests }: Lists): Assignment[] => [
  ...eligibilities,
  ...activations,
  ...requests,
];

/**
 * An account's lists with other scopes: with a name, or with what tells it apart.
 * @param scopeOf the scope of a row, which stands somewhere on one of the lists; the very one it has
 *   where nothing changes
 * @returns the same lists where nothing changes
 */
export function withScopes(
  snapshot: Snapshot,
  scopeOf: (row: Assignment, list: ListKey, at: number) => Scope,
): Snapshot {
  const changed = <Row extends Assignment>(rows: Row[], list: ListKey): Row[] => {
    const next = rows.map((row, at) => {
      const scope = scopeOf(row, list, at);
      return scope === row.scope ? row : { ...row, scope };
    });
    return next.some((row, at) => row !== rows[at]) ? next : rows;
  };
  return {
    ...snapshot,
    eligibilities: changed(snapshot.eligibilities, 'eligibilities'),
    activations: changed(snapshot.activations, 'activations'),
    requests: changed(snapshot.requests, 'requests'),
  };
}
