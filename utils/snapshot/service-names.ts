import type { Scope } from '../pim/eligibility';
import { subscriptionPathOf } from '../pim/scope-path';
import { type Lists, listedIn, withScopes } from './assignments';
import type { Snapshot } from './shape';

/** What the service calls a scope, and what else is read with its name. */
export type ServiceName = Pick<Scope, 'name' | 'roleAssignable'>;
/** By the scope's id in lower case. */
export type ServiceNames = ReadonlyMap<string, ServiceName>;

/** Whether a scope has the service's own name; a person's own is none. */
export const hasServiceName = ({ name, ownName }: Scope): boolean => Boolean(name) && !ownName;

/** Whether nothing is left to name: the scope itself, and the subscription that it is in. */
const isNamed = (scope: Scope): boolean =>
  scope.kind === 'tenant' ||
  (hasServiceName(scope) && (scope.parent !== undefined || !subscriptionPathOf(scope)));

/** Puts names that were just read. @returns the same lists where nothing changes */
export const withServiceNames = (snapshot: Snapshot, names: ServiceNames): Snapshot =>
  withScopes(snapshot, ({ scope }) => scopeNamed(scope, names));

/**
 * Keeps the names that are known already: they are read once, after the lists, and every list comes
 * without them. Some lists name a group where others of the same moment do not (contract §1.2).
 */
export function withKnownNames(snapshot: Snapshot, before: Lists): Snapshot {
  const { eligibilities, activations, requests } = snapshot;
  const isSame =
    eligibilities === before.eligibilities &&
    activations === before.activations &&
    requests === before.requests;
  const isWhole = listedIn(snapshot).every(({ scope }) => isNamed(scope));
  if (isSame || isWhole) return snapshot;
  // A name that a list brings counts: what is known fills in where it brings none.
  return withServiceNames(snapshot, new Map([...namesIn(before), ...namesIn(snapshot)]));
}

const namesIn = (lists: Lists): [string, ServiceName][] =>
  listedIn(lists).flatMap(({ scope }) => {
    const above = scope.parent && subscriptionPathOf(scope);
    const own: [string, ServiceName][] = hasServiceName(scope)
      ? [[scope.id.toLowerCase(), serviceNameOf(scope)]]
      : [];
    return above ? [[above, { name: scope.parent ?? '' }], ...own] : own;
  });

const serviceNameOf = ({ name, roleAssignable }: Scope): ServiceName =>
  roleAssignable === undefined ? { name } : { name, roleAssignable };

/** @returns the same scope where nothing changes */
function scopeNamed(scope: Scope, names: ServiceNames): Scope {
  const above = subscriptionPathOf(scope);
  const parent = (above && names.get(above)?.name) ?? scope.parent;
  const inside = parent && parent !== scope.parent ? { ...scope, parent } : scope;
  const found = names.get(scope.id.toLowerCase());
  if (!found || (hasServiceName(scope) && scope.name === found.name)) return inside;
  const { ownName: _, ...rest } = inside;
  // What is said of the group with this very row counts before what was known.
  return { ...found, ...rest, name: found.name };
}
