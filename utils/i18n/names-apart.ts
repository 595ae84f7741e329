import type { Assignment, Scope } from '../pim/eligibility';
import { lastSegment } from '../pim/last-segment';
import { isBelowSubscription, placesAbove, subscriptionIn, typeOf } from '../pim/scope-path';
import { fullName, plainScopeName, roleName, shortId } from './assignment-names';
import { clip } from './joined';
import { levelsApart } from './told-apart';

/** The scope of an assignment, with what tells it from those that would read alike. */
export type ScopeApart = (assignment: Assignment) => Scope;

/**
 * Tells apart what one account lists. Names are not unique: two subscriptions have a resource group of
 * one name each, or are both called *Azure subscription 1*, and people activated in the wrong one. Where
 * two would read alike, each says what it is in; one that is alone keeps its short name.
 */
export function namesApart(assignments: Assignment[]): ScopeApart {
  const subscriptions = subscriptionNames(assignments);
  const scopes = partsApart(assignments, scopeKey, (assignment) => {
    const { scope } = assignment;
    const name = [assignment.surface, plainScopeName(scope)];
    return scope.kind === 'tenant' ? { name } : { name, more: () => partsOf(scope, subscriptions) };
  });
  const roles = partsApart(assignments, roleKey, ({ surface, role }) => ({
    name: [surface, roleName(role)],
    more: () => [[shortId(role.id)], [lastSegment(role.id)]],
  }));
  const apart: ScopeApart = (assignment) => {
    const { within: _, parent: __, ...scope } = assignment.scope;
    const parent = isBelowSubscription(scope)
      ? (subscriptions.get(subscriptionIn(scope) ?? '') ?? assignment.scope.parent)
      : undefined;
    const within = [
      ...(scopes.get(scopeKey(assignment)) ?? []),
      ...(roles.get(roleKey(assignment)) ?? []),
    ].map(clip);
    return { ...scope, ...(parent && { parent }), ...(within.length > 0 && { within }) };
  };
  return wholeNamesApart(assignments, apart);
}

/** Parts that differ may look alike once they are joined, and clipped: an id is nobody else's. */
function wholeNamesApart(assignments: Assignment[], apart: ScopeApart): ScopeApart {
  const scopes = new Map(assignments.map((assignment) => [assignment, apart(assignment)]));
  const whole = partsApart(assignments, assignmentKey, (assignment) => ({
    name: [fullName({ ...assignment, scope: scopes.get(assignment)! })],
    more: () => [idsOf(assignment), idsOf(assignment).map(spelled)],
  }));
  return (assignment) => {
    const scope = scopes.get(assignment) ?? apart(assignment);
    const more = whole.get(assignmentKey(assignment)) ?? [];
    return more.length === 0 ? scope : { ...scope, within: [...(scope.within ?? []), ...more] };
  };
}

const idsOf = ({ role, scope }: Assignment): string[] => [lastSegment(role.id), scope.id];

/** An id in visible ASCII alone: two may differ in nothing but what looks alike, or cannot be seen. */
const spelled = (id: string): string =>
  id.toLowerCase().replace(/[^!-$&-~]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16)};`);

/** What a scope is in, from what most often tells it apart to its whole id, which always does. */
function partsOf(scope: Scope, subscriptions: Map<string, string>): string[][] {
  const { id, kind } = scope;
  if (!isBelowSubscription(scope)) {
    // People choose the id of a management group; all others are GUIDs.
    return [[kind === 'managementGroup' ? lastSegment(id) : shortId(id)], [id]];
  }
  const subscriptionId = subscriptionIn(scope) ?? '';
  const name = subscriptions.get(subscriptionId) ?? scope.parent;
  const above = [...placesAbove(scope), name ?? shortId(subscriptionId)];
  const steps = above.map((_, index) => above.slice(0, index + 1));
  const withId = [...above, ...(name ? [shortId(subscriptionId)] : [])];
  return [...steps, withId, [typeOf(scope), ...withId], [id]];
}

function subscriptionNames(assignments: Assignment[]): Map<string, string> {
  return new Map(
    assignments.flatMap(({ scope }) => {
      const id = subscriptionIn(scope);
      return scope.kind === 'subscription' && id && scope.name ? [[id, scope.name]] : [];
    }),
  );
}

/** What a thing is called, and what may be added to that, from little to much; asked where it must. */
type Naming = { name: string[]; more?: () => string[][] };

/**
 * What has to be added to each name, so that no two different things look alike.
 * @param keyOf the same for the same thing
 */
function partsApart(
  assignments: Assignment[],
  keyOf: (assignment: Assignment) => string,
  namesOf: (assignment: Assignment) => Naming,
): Map<string, string[]> {
  const things = new Map<string, Naming>();
  for (const assignment of assignments) {
    const key = keyOf(assignment);
    if (!things.has(key)) things.set(key, namesOf(assignment));
  }
  const all = [...things.values()];
  const partsAt = (index: number, level: number): string[] | undefined =>
    level === 0 ? [] : all[index]?.more?.()[level - 1];
  const levels = levelsApart(all.length, (index, level) => {
    const parts = partsAt(index, level);
    return parts && [...(all[index]?.name ?? []), ...parts].join('|');
  });
  return new Map([...things.keys()].map((key, index) => [key, partsAt(index, levels[index]!)!]));
}

/** Of an Azure role only the last segment says which it is (contract §0.3). */
const roleKey = ({ surface, role }: Assignment): string =>
  `${surface}|${lastSegment(role.id)}`.toLowerCase();

const scopeKey = ({ surface, scope }: Assignment): string =>
  `${surface}|${scope.kind === 'app' ? 'app' : ''}|${scope.id}`.toLowerCase();

const assignmentKey = (assignment: Assignment): string =>
  `${roleKey(assignment)}|${scopeKey(assignment)}`;
