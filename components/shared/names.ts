import { clip, joined } from '../../utils/i18n/joined';
import { shownRoleName } from '../../utils/i18n/role-name';
import type { Assignment, Role, Scope } from '../../utils/pim/eligibility';
import { lastSegment } from '../../utils/pim/last-segment';
import { surfaceTraits } from '../../utils/pim/surface-traits';

/** The role's name, or the start of its id where the name could not be read. */
export function roleName(role: Pick<Role, 'id' | 'name'>): string {
  return clip(shownRoleName(role).trim() || shortId(role.id));
}

/** Where the role holds; empty for the whole tenant, which needs no saying. */
export function scopeName(scope: Pick<Scope, 'id' | 'name' | 'kind'>): string {
  if (scope.kind === 'tenant') return '';
  return clip(scope.name.trim() || shortId(scope.id));
}

/**
 * What a row is called, and what stands under it: a role and where it holds; but a group by its own
 * name, for *Member* and *Owner* say little.
 */
export function rowNames(assignment: Assignment): { name: string; where: string } {
  const [role, scope] = [roleName(assignment.role), scopeName(assignment.scope)];
  return surfaceTraits[assignment.surface].knownBy === 'scope'
    ? { name: scope, where: role }
    : { name: role, where: scope };
}

/** `Contributor · prod`, with whose it is where that needs saying: no two buttons sound alike. */
export function fullName(assignment: Assignment, accountTag?: string): string {
  const { name, where } = rowNames(assignment);
  return joined(name, where, accountTag);
}

type Active = {
  role: Assignment | undefined;
  roleName: string;
  scopeName: string;
  accountTag: string | undefined;
};

/** The same of something that holds, of which only names may be known. */
export function activeName({ role, roleName, scopeName, accountTag }: Active): string {
  return role ? fullName(role, accountTag) : joined(roleName, scopeName, accountTag);
}

function shortId(id: string): string {
  const last = lastSegment(id);
  return last.length > 8 ? `${last.slice(0, 8)}…` : last;
}
