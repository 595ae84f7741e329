import type { Caller } from '../graph/caller';
import { sameId } from '../graph/same-id';
import { isWithin } from '../period';
import type { World } from '../world';
import type { AzureScope } from '../world-azure';
import { covers, findScope } from './scope';

/** Owner and Contributor, which may change resources. Every emulated role may read. */
const WRITERS = ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'b24988ac-6180-42a0-ab88-20f7382dd24c'];

/** Whether a role that is active for the caller at a scope, or above it, allows this kind of access there. */
export function isAllowed(
  world: World,
  { tenant, user }: Caller,
  scope: AzureScope,
  access: 'read' | 'write',
): boolean {
  return tenant.azure.assignments.some((each) => {
    if (!sameId(each.holderId, user.id) || !isWithin(each, world.now())) return false;
    if (access === 'write' && !WRITERS.some((id) => sameId(id, each.roleId))) return false;
    const held = findScope(tenant, each.scopeId);
    return held !== undefined && covers(tenant, held, scope);
  });
}
