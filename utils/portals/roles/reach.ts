import { surfaceTraits } from '../../pim/surface-traits';
import type { Held } from './role-fit';

/**
 * Whether a role holds where a page is. An id does not say which management groups a subscription
 * is below, and asking would cost a call for every page: such a role may reach it, and is offered
 * with just these words.
 */
export type Reach = 'sure' | 'maybe' | 'no';

/** @param armId the resource a page is about, in lower case; null when it is about none */
export function reachOf(
  { surface, scope }: Pick<Held, 'surface' | 'scope'>,
  armId: string | null,
): Reach {
  const { reach } = surfaceTraits[surface];
  if (reach === 'tenant' || scope.kind === 'tenant') return 'sure';
  if (reach === 'directoryScope') return 'maybe';
  const id = scope.id.toLowerCase();
  if (armId === null) return 'maybe';
  if (armId === id || armId.startsWith(`${id}/`)) return 'sure';
  return scope.kind === 'managementGroup' ? 'maybe' : 'no';
}
