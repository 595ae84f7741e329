import type { Answer } from '../graph/answer';
import { isObject, parseJson } from '../graph/json-body';
import type { Row } from '../graph/odata/entity';
import { requestDenied } from '../graph/refusals';
import { sameId } from '../graph/same-id';
import type { AzureRequest } from '../world-azure';
import { isApproverOf } from './approver';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { decideArm } from './decide';
import { answerPage } from './page';
import { badRequest, requestNotFound } from './refusals';

/**
 * GET …/roleAssignmentApprovals/{guid}/stages: who decided on a request, and what they wrote
 * (contract §6). An approval has one stage, whose name is the approval's.
 */
export function listStages(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const request = findRequest(call);
  if (!request) return requestNotFound(call.name);
  const may = sameId(request.holderId, user.id) || isApproverOf(tenant, user, request);
  return may ? answerPage(call, [request], (item) => stageRow(call, item)) : requestDenied;
}

/** PATCH or PUT …/stages/{guid}: an approver decides. 409 when somebody has decided before. */
export function reviewStage(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const request = findRequest(call);
  if (!request) return requestNotFound(call.name);
  if (request.status === 'PendingApproval' && !isApproverOf(tenant, user, request)) {
    return requestDenied;
  }
  const properties = parseJson(call.request.body)?.properties;
  const { reviewResult, justification } = isObject(properties) ? properties : {};
  if (reviewResult !== 'Approve' && reviewResult !== 'Deny') {
    return badRequest('The review result is missing.');
  }
  const words = typeof justification === 'string' ? justification : '';
  const decision = { approve: reviewResult === 'Approve', words, byId: user.id };
  return (
    decideArm(call.world, tenant, request, decision) ?? {
      status: 200,
      body: stageRow(call, request),
    }
  );
}

const findRequest = ({ caller, name }: ArmCall): AzureRequest | undefined =>
  caller.tenant.azure.requests.find((each) => each.approvalId && sameId(each.name, name));

function stageRow({ world, caller }: ArmCall, request: AzureRequest): Row {
  const { tenant, user } = caller;
  const decision = armBehaviourOf(world).decisions.get(request.name);
  const reviewer = tenant.users.find(({ id }) => id === decision?.byId);
  return {
    id: `${request.approvalId}/stages/${request.name}`,
    type: 'Microsoft.Authorization/roleAssignmentApprovals/stages',
    name: request.name,
    properties: {
      displayName: null,
      assignedToMe: isApproverOf(tenant, user, request),
      status: request.status === 'PendingApproval' ? 'InProgress' : 'Completed',
      reviewedBy: reviewer
        ? {
            principalType: 'user',
            principalId: reviewer.id,
            principalName: reviewer.displayName,
            userPrincipalName: reviewer.upn,
          }
        : null,
      reviewedDateTime: decision ? new Date(decision.atMs).toISOString() : null,
      reviewResult: decision ? (decision.approved ? 'Approve' : 'Deny') : 'NotReviewed',
      justification: decision?.words ?? '',
    },
  };
}
