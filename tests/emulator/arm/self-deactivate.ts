import type { Answer } from '../graph/answer';
import { activeDurationTooShort, roleAssignmentDoesNotExist } from '../graph/pim-refusals';
import { MINIMUM_ACTIVE_MS } from '../graph/pim-rules';
import type { AzureRequest } from '../world-azure';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { activeOf, holdingKey } from './holdings';
import type { ArmRequestBody } from './request-body';
import { requestRow } from './request-row';
import { lastSegment } from './spelling';

/** For so long the service refuses to end a fresh activation as one that does not exist (contract §5.4). */
const UNKNOWN_MS = 44_000;

/** SelfDeactivate: ends what was activated, not what was assigned (contract §5.4). */
export function selfDeactivate(call: ArmCall, body: ArmRequestBody): Answer {
  const { world, caller } = call;
  const { tenant, user } = caller;
  const now = world.now();
  const active = activeOf(world, tenant, {
    holderId: user.id,
    roleId: lastSegment(body.roleDefinitionId),
    scopeId: call.scope!.id,
  });
  if (!active || now - active.startsAtMs < UNKNOWN_MS) return roleAssignmentDoesNotExist;
  if (now - active.startsAtMs < MINIMUM_ACTIVE_MS) return activeDurationTooShort;
  active.endsAtMs = now;
  const { holderId, roleId, scopeId } = active;
  const request: AzureRequest = {
    name: call.name,
    requestType: 'SelfDeactivate',
    status: 'Revoked',
    holderId,
    roleId,
    scopeId,
    justification: body.justification,
    ticket: body.ticket,
    createdAtMs: now,
    startsAtMs: null,
    duration: null,
    approvalId: null,
    condition: null,
    eligibilityId: null,
  };
  tenant.azure.requests.push(request);
  const { coolDowns, coolDownMs } = armBehaviourOf(world);
  coolDowns.set(holdingKey(active), now + coolDownMs);
  return { status: 201, body: requestRow(tenant, request) };
}
