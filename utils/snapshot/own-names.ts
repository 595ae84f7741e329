import type { Scope } from '../pim/eligibility';
import { withScopes } from './assignments';
import type { Snapshot } from './shape';

/** Names that a person gave to groups and scopes, by id in lower case. */
export type OwnNames = Record<string, string>;

/**
 * Puts a person's own names where the service gives none: a group's name takes a permission that not
 * every tenant grants (contract §1.2). A name of the service's comes before one's own.
 * @returns the same lists where nothing changes
 */
export const withOwnNames = (snapshot: Snapshot, names: OwnNames): Snapshot =>
  withScopes(snapshot, ({ scope }) => nameOf(scope, names));

function nameOf(scope: Scope, names: OwnNames): Scope {
  if (scope.name && !scope.ownName) return scope;
  const name = names[scope.id.toLowerCase()] ?? '';
  return name === scope.name ? scope : { ...scope, name, ownName: true };
}
