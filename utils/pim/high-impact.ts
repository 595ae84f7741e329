import type { Assignment } from './eligibility';
import { highImpactAzureRoles, highImpactDirectoryRoles } from './high-impact-roles';
import { lastSegment } from './last-segment';
import { surfaceTraits } from './surface-traits';

/** What groups and custom roles are said to carry: role names or ids, by the id or name of each. */
export type Carries = Record<string, string[]>;
/** Ids and names, in lower case, of what is said to carry a high-impact role. */
export type Carriers = ReadonlySet<string>;

const fold = (text: string): string => text.trim().toLowerCase();
const lastOf = (id: string): string => fold(lastSegment(id));

/** Every name and id that stands for a high-impact role where somebody says what a group carries. */
const spokenRefs = new Set([
  ...[...highImpactDirectoryRoles, ...highImpactAzureRoles].flatMap(([id]) => id),
  ...highImpactDirectoryRoles.values(),
  ...[...highImpactAzureRoles.values()].flatMap((name) => [name, `azure:${name}`]),
]);

/**
 * Reads the settings' `carries` for what counts as a high-impact role. A group may be said to carry a
 * custom role which in turn is said to carry one.
 */
export function carriersOf(carries: Carries): Carriers {
  const carriers = new Set<string>();
  const isPrivileged = (ref: string): boolean => {
    const wanted = fold(ref).replace(/:\s+/, ':');
    return spokenRefs.has(lastOf(wanted)) || spokenRefs.has(wanted) || carriers.has(wanted);
  };
  for (let before = -1; before < carriers.size; ) {
    before = carriers.size;
    for (const [name, refs] of Object.entries(carries)) {
      if (refs.some(isPrivileged)) carriers.add(fold(name));
    }
  }
  return carriers;
}

/**
 * Whether a role is never activated by one click and never renewed by itself: it is one of
 * `high-impact-roles`, owns a group, or brings one of them: a group that can hold directory roles, and
 * what is said to carry such a role.
 */
export function isHighImpact(assignment: Assignment, carriers: Carriers): boolean {
  const { isPrivileged, isWide } = surfaceTraits[assignment.surface].highImpact;
  const brings = isPrivileged(assignment) || isSaidToCarry(assignment, carriers);
  return isWide(assignment.scope) && brings;
}

/**
 * The same, where nobody is there to look: a group of which it could not be read whether it can hold
 * directory roles counts as one that can.
 */
export function mayBeHighImpact(assignment: Assignment, carriers: Carriers): boolean {
  const isUncertain = surfaceTraits[assignment.surface].highImpact.isUncertain(assignment);
  return isUncertain || isHighImpact(assignment, carriers);
}

function isSaidToCarry(assignment: Assignment, carriers: Carriers): boolean {
  const { id, name } = assignment[surfaceTraits[assignment.surface].knownBy];
  return carriers.has(lastOf(id)) || carriers.has(fold(name));
}
