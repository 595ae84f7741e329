import type { Role } from '../pim/eligibility';
import { text } from './text';

/**
 * A role's name as it is shown. Microsoft names its roles; what PIM for Groups grants has an id only,
 * so that its name is ours to say.
 */
export function shownRoleName({ id, name }: Pick<Role, 'id' | 'name'>): string {
  return id === 'member' || id === 'owner' ? text(`access_${id}`) : name;
}
