import { assignmentKey } from './assignment-key';
import type { Eligibility } from './eligibility';
import { lastSegment } from './last-segment';
import type { NarrowerScope } from './narrower-scope';
import { resourceScopeKind } from './resource-scope-kind';
import { surfaceTraits } from './surface-traits';

/** Whether a role can also be activated somewhere below its scope. */
export const mayNarrow = ({ surface, scope }: Pick<Eligibility, 'surface' | 'scope'>): boolean =>
  surfaceTraits[surface].mayNarrow(scope);

/**
 * An eligible assignment as it is activated somewhere below its scope (contract §5.3): by the same
 * schedule and under the same condition, but an assignment of its own, with its own policy. Whether that
 * scope is below the eligible one, PIM itself checks.
 * @param scope undefined: not narrowed, or not narrower
 */
export function narrowed(eligibility: Eligibility, scope: NarrowerScope | undefined): Eligibility {
  if (!scope || !mayNarrow(eligibility)) return eligibility;
  const { account, surface, role, key: eligibleKey } = eligibility;
  const key = assignmentKey(account, surface, lastSegment(role.id), scope.id);
  if (key === eligibleKey) return eligibility;
  const { id, name } = scope;
  return { ...eligibility, key, scope: { id, name, kind: resourceScopeKind(id) }, eligibleKey };
}

/** The key of the eligible assignment that stands behind one, narrowed or not. */
export const eligibleKeyOf = ({ key, eligibleKey }: Eligibility): string => eligibleKey ?? key;

/** Where an assignment was narrowed to; undefined: it was not. */
export const narrowedTo = ({ eligibleKey, scope }: Eligibility): NarrowerScope | undefined =>
  eligibleKey === undefined ? undefined : { id: scope.id, name: scope.name };
