import type { Refusal } from '../graph/answer';
import { sameId } from '../graph/same-id';
import type { Tenant, World } from '../world';
import type { AzureRequest } from '../world-azure';
import { armBehaviourOf } from './behaviour';
import { applyDueArmChanges } from './life-cycle';
import { startActivation } from './provision';

type Decision = { approve: boolean; words: string; byId?: string };

/**
 * Approves or denies a waiting request in an approver's place (contract §6).
 * @returns false when no request of Azure has this name. Throws when it is no longer waiting.
 */
export function decideArmRequest(world: World, name: string, decision: Decision): boolean {
  applyDueArmChanges(world);
  for (const tenant of world.tenants) {
    const request = tenant.azure.requests.find((each) => sameId(each.name, name));
    if (!request) continue;
    const refusal = decideArm(world, tenant, request, decision);
    if (refusal) throw new Error(`${refusal.status} ${refusal.code}: ${refusal.message}`);
    return true;
  }
  return false;
}

/** @returns why it cannot be decided on */
export function decideArm(
  world: World,
  tenant: Tenant,
  request: AzureRequest,
  { approve, words, byId = '' }: Decision,
): Refusal | undefined {
  if (request.status !== 'PendingApproval') {
    return { status: 409, code: 'Conflict', message: `The request is ${request.status}.` };
  }
  const decision = { approved: approve, words, byId, atMs: world.now() };
  armBehaviourOf(world).decisions.set(request.name, decision);
  if (approve) startActivation(world, tenant, request);
  else request.status = 'AdminDenied';
  return undefined;
}
