import { type Answer, isRefusal } from '../graph/answer';
import { behaviourOf } from '../graph/behaviour';
import type { AzureRequest } from '../world-azure';
import type { ArmCall } from './call';
import { checkActivation } from './check-activation';
import { findEligibility } from './find-eligibility';
import { policyOf } from './policy-of';
import { startActivation } from './provision';
import type { ArmRequestBody } from './request-body';
import { requestRow } from './request-row';

/**
 * SelfActivate (contract §5.3). A validation is answered 200 with the same body and nothing is stored.
 */
export function selfActivate(call: ArmCall, body: ArmRequestBody, validate: boolean): Answer {
  const { world, caller } = call;
  const { tenant } = caller;
  const eligibility = findEligibility(call, body);
  if (isRefusal(eligibility)) return eligibility;
  // The ids in the case in which they are stored, whatever was sent.
  const holding = {
    holderId: eligibility.holderId,
    roleId: eligibility.roleId,
    scopeId: call.scope!.id,
  };
  const refusal = checkActivation(call, body, holding, eligibility);
  if (refusal) return refusal;
  const request: AzureRequest = {
    ...holding,
    name: call.name,
    requestType: 'SelfActivate',
    status: 'Provisioned',
    justification: body.justification,
    ticket: body.ticket,
    createdAtMs: world.now(),
    startsAtMs: body.startsAtMs ?? world.now(),
    duration: body.duration,
    approvalId: null,
    condition: body.condition,
    eligibilityId: eligibility.scheduleId,
  };
  if (validate) return { status: 200, body: requestRow(tenant, request) };

  const outcome = behaviourOf(world).outcomes.shift();
  if (outcome) {
    request.status = outcome;
  } else if (policyOf(tenant, holding.scopeId, holding.roleId).approvers) {
    request.status = 'PendingApproval';
    request.startsAtMs = body.startsAtMs;
    request.approvalId = `/providers/Microsoft.Authorization/roleAssignmentApprovals/${call.name}`;
  } else {
    startActivation(world, tenant, request);
  }
  tenant.azure.requests.push(request);
  return { status: 201, body: requestRow(tenant, request) };
}
