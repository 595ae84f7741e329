import type { Assignment, Role, Scope } from '../pim/eligibility';
import { lastSegment } from '../pim/last-segment';
import { surfaceTraits } from '../pim/surface-traits';
import { clip, joined } from './joined';
import { shownRoleName } from './role-name';
import { text } from './text';

type NamedScope = Pick<Scope, 'id' | 'name' | 'kind' | 'within'>;

/** The role's name, or the start of its id where the name could not be read. */
export function roleName(role: Pick<Role, 'id' | 'name'>): string {
  return clip(shownRoleName(role).trim() || shortId(role.id));
}

/** Where the role holds by its own name; empty for the whole tenant, which needs no saying. */
export function plainScopeName(scope: Pick<Scope, 'id' | 'name' | 'kind'>): string {
  if (scope.kind === 'tenant') return '';
  const name = clip(scope.name.trim() || shortId(scope.id) || scope.id);
  return scope.kind === 'app' ? text('scope_app', name) : name;
}

/** Where the role holds, told from everything else that its account lists under the same name. */
export function scopeName(scope: NamedScope): string {
  return joined(plainScopeName(scope), ...(scope.within ?? []));
}

/**
 * What a row is called, and what stands under it: a role and where it holds; but a group by its own
 * name, for *Member* and *Owner* say little. What tells a name from its equals stands under it, where
 * nothing is cut off.
 */
export function rowNames(assignment: Assignment): { name: string; where: string } {
  const [name, ...where] = partsOf(assignment);
  return { name, where: joined(...where) };
}

function partsOf({ surface, role, scope }: Assignment): [string, ...string[]] {
  const within = scope.within ?? [];
  return surfaceTraits[surface].knownBy === 'scope'
    ? [plainScopeName(scope), ...within, roleName(role)]
    : [roleName(role), plainScopeName(scope), ...within];
}

/** `Contributor · prod`, with whose it is where that needs saying: no two buttons sound alike. */
export function fullName(assignment: Assignment, accountTag?: string): string {
  return joined(...partsOf(assignment), accountTag);
}

/** The same in two lines: the name as if it were the only one, and under it what tells it from others. */
export function nameAndWithin(assignment: Assignment): { name: string; within: string } {
  const { within = [], ...scope } = assignment.scope;
  return { name: fullName({ ...assignment, scope }), within: joined(...within) };
}

/** As much of an id as tells most from one another. */
export function shortId(id: string): string {
  const last = lastSegment(id);
  return last.length > 8 ? `${last.slice(0, 8)}…` : last;
}
