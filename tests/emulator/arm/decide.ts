import { sameId } from '../graph/same-id';
import type { World } from '../world';
import { settleArm } from './life-cycle';
import { startActivation } from './provision';

/**
 * Decides on a waiting request in an approver's place (contract §6).
 * @returns false when no request of Azure has this name. Throws when it no longer waits.
 */
export function decideArmRequest(world: World, name: string, approve: boolean): boolean {
  settleArm(world);
  for (const tenant of world.tenants) {
    const request = tenant.azure.requests.find((each) => sameId(each.name, name));
    if (!request) continue;
    if (request.status !== 'PendingApproval') {
      throw new Error(`409 Conflict: the request is ${request.status}`);
    }
    if (approve) startActivation(world, tenant, request);
    else request.status = 'AdminDenied';
    return true;
  }
  return false;
}
