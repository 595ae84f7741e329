import type { Activation } from './activation';
import type { Assignment, Scope } from './eligibility';
import { isStanding } from './standing';
import { surfaceTraits } from './surface-traits';

/**
 * How a role is held at a scope without activation. Only the person's own right to exactly this keeps
 * PIM from activating it (contract §5.4): what a group or a broader scope brings is worth a word.
 */
export type Hold = { how: 'own' | 'group' | 'broader'; by: Activation };
type Keyed = Assignment & { key: string };

/**
 * Tells of roles how they are held without activation. It is made once for a list, for thousands of rows
 * ask it.
 */
export function standingHolds(
  activations: Activation[],
  nowMs: number,
): (assignment: Keyed) => Hold | undefined {
  const byRole = new Map<string, Activation[]>();
  for (const activation of activations) {
    if (!isStanding(activation, nowMs)) continue;
    const role = rolePartOf(activation);
    byRole.set(role, [...(byRole.get(role) ?? []), activation]);
  }
  return (assignment) => {
    const rights = byRole.get(rolePartOf(assignment)) ?? [];
    const here = rights.filter(({ key }) => key === assignment.key);
    const own = longest(here.filter(({ via }) => via === 'direct'));
    if (own) return { how: 'own', by: own };
    const brought = longest(here);
    if (brought) return { how: 'group', by: brought };
    const above = longest(rights.filter((right) => covers(right, assignment)));
    return above && { how: 'broader', by: above };
  };
}

/** The part of an `assignmentKey` that says whose role it is, and which. */
const rolePartOf = ({ key, scope }: Keyed): string => key.slice(0, key.length - scope.id.length);

/** Whether a right to the same role holds in all of an assignment's scope, by their ids. */
function covers({ scope }: Keyed, assignment: Keyed): boolean {
  const { reach } = surfaceTraits[assignment.surface];
  if (reach === 'directoryScope') return scope.kind === 'tenant';
  return reach === 'resource' && isBelow(assignment.scope, scope);
}

/** By their paths: which subscriptions are below a management group, no path says. */
const isBelow = (scope: Scope, above: Scope): boolean =>
  above.id === '/' || scope.id.toLowerCase().startsWith(`${above.id.toLowerCase()}/`);

const longest = (rights: Activation[]): Activation | undefined =>
  rights.reduce<Activation | undefined>(
    (best, next) => (best && endOf(best) >= endOf(next) ? best : next),
    undefined,
  );

const endOf = ({ endsAtMs }: Activation): number => endsAtMs ?? Number.POSITIVE_INFINITY;
