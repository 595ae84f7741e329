import type { Refusal } from '../graph/answer';
import { behaviourOf } from '../graph/behaviour';
import { acrsFailed, pendingRequestExists, roleAssignmentExists } from '../graph/pim-refusals';
import { isOpen, refusedByPolicy } from '../graph/pim-rules';
import { sameId } from '../graph/same-id';
import { leftMs } from '../period';
import type { AzureEligibility } from '../world-azure';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { activeOf, type Holding, holdingKey, isHeldAnyway, sameHolding } from './holdings';
import { policyOf } from './policy-of';
import { bareAcrsFailed, dataActionsRefused } from './refusals';
import type { ArmRequestBody } from './request-body';
import { findScope } from './scope';

/**
 * Every reason to refuse the activation of an eligible role, in the order of directory roles
 * (contract §5.5): already active, a request is open, the rules, MFA, the authentication context.
 */
export function checkActivation(
  { world, caller }: ArmCall,
  body: ArmRequestBody,
  holding: Holding,
  eligibility: AzureEligibility,
): Refusal | undefined {
  const { tenant, token } = caller;
  const { wording } = behaviourOf(world);
  const role = tenant.azure.roles.find(({ id }) => sameId(id, holding.roleId));
  const isGroup = findScope(tenant, holding.scopeId)?.type === 'managementgroup';
  if (role?.hasDataActions && isGroup) return dataActionsRefused;
  const coolUntilMs = armBehaviourOf(world).coolDowns.get(holdingKey(holding)) ?? 0;
  const exists = activeOf(world, tenant, holding) || isHeldAnyway(world, tenant, holding);
  if (exists || coolUntilMs > world.now()) return roleAssignmentExists;
  const hasOpenRequest = tenant.azure.requests.some(
    ({ status, ...request }) => isOpen(status) && sameHolding(request, holding),
  );
  if (hasOpenRequest) return pendingRequestExists;

  // Graph nests this in an UnknownError, Azure never does (contract §7).
  const isBare = armBehaviourOf(world).acrs === 'bare403';
  return refusedByPolicy(policyOf(tenant, holding.scopeId, holding.roleId), body, token, {
    wording,
    leftMs: leftMs(eligibility, world.now()),
    refuseContext: (context) => (isBare ? bareAcrsFailed(context) : acrsFailed(context, 'older')),
  });
}
