import type { Refusal } from '../graph/answer';
import { behaviourOf } from '../graph/behaviour';
import { rulesFailed } from '../graph/pim-refusals';
import { sameId } from '../graph/same-id';
import type { AzureEligibility } from '../world-azure';
import { isAllowed } from './access';
import type { ArmCall } from './call';
import { eligibilitiesFor } from './holdings';
import { authorizationFailed, badRequest } from './refusals';
import type { ArmRequestBody } from './request-body';
import { findScope } from './scope';
import { lastSegment } from './spelling';

/**
 * The eligible assignment that an activation uses: the linked one, else any of the role at the scope
 * or above it (contract §5.3).
 */
export function findEligibility(call: ArmCall, body: ArmRequestBody): AzureEligibility | Refusal {
  const { world, caller } = call;
  const scope = call.scope!;
  const candidates = eligibilitiesFor(world, caller.tenant, {
    holderId: caller.user.id,
    roleId: lastSegment(body.roleDefinitionId),
    scope,
  });
  const linked = lastSegment(body.linkedId);
  const found = candidates.find(({ scheduleId }) => !linked || sameId(scheduleId, linked));
  if (!found) return rulesFailed(['EligibilityRule'], behaviourOf(world).wording);
  return refusalBelowScope(call, body, found) ?? found;
}

/** What is required besides at a scope below the eligible one (contract §5.3). */
function refusalBelowScope(
  { world, caller, scope }: ArmCall,
  body: ArmRequestBody,
  from: AzureEligibility,
): Refusal | undefined {
  if (!scope || sameId(from.scopeId, scope.id)) return undefined;
  if (body.linkedId !== '' && !body.linkedId.includes('/')) {
    return badRequest('The linked role eligibility schedule id is invalid for this scope.');
  }
  // Below a subscription, what is inherited from a management group cannot be seen without a role.
  const fromGroup = findScope(caller.tenant, from.scopeId)?.type === 'managementgroup';
  const below = scope.type !== 'managementgroup' && scope.type !== 'subscription';
  if (fromGroup && below && !isAllowed(world, caller, scope, 'read')) {
    const action = 'Microsoft.Resources/subscriptions/resourceGroups/read';
    return authorizationFailed(caller.user, action, scope.id);
  }
  return undefined;
}
