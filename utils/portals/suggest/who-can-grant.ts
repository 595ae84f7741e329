import { lastSegment } from '../../pim/last-segment';
import type { PageView } from '../../snapshot/shape';
import type { Need } from '../data/page-data';

/**
 * Who could make somebody eligible for a need's least role: administrators of the directory, owners
 * of the Azure resource, or the owner of the group that carries a role of another system.
 */
export function whoCanGrant(need: Need | undefined, armId: string | null): PageView['grantedBy'] {
  const ref = need?.least[0];
  if (!ref || ref.startsWith('name:')) return undefined;
  if (ref.startsWith('azure:')) {
    return { kind: 'azure', where: lastSegment(armId ?? '') };
  }
  return { kind: ref.includes(':') ? 'group' : 'directory', where: '' };
}
