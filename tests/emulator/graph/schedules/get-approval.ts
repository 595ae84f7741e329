import type { Holding, Request } from '../../world-schedules';
import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import { clockDateTime } from '../date-time';
import { answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { requestDenied, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isApprover } from './approver';
import type { ScheduleStore } from './store';

/**
 * Who decided on a request, and what they wrote (contract §6).
 * @param part the surface's word for the only step of an approval
 */
export function getApproval<H extends Holding>(
  call: Call,
  store: ScheduleStore<H>,
  path: string,
  part: 'stages' | 'steps',
): Answer {
  const { user } = call.caller;
  const id = call.params[0] ?? '';
  const request = store.requests.find(({ approvalId }) => approvalId && sameId(approvalId, id));
  if (!request) return resourceNotFound(id);
  const may = sameId(request.principalId, user.id) || isApprover(call.caller, store, request);
  if (!may) return requestDenied;
  const entity: Entity<Request<H>> = {
    type: 'approval',
    row: ({ id: requestId }) => ({ id: requestId }),
    expand: { [part]: (item) => [stepRow(call, store, item)] },
  };
  return answerEntity(call, path, entity, request);
}

function stepRow<H extends Holding>(call: Call, store: ScheduleStore<H>, request: Request<H>): Row {
  const { tenant } = call.caller;
  const decision = behaviourOf(call.world).decisions.get(request.id);
  const reviewer = tenant.users.find(({ id }) => id === decision?.byId);
  const open = request.status === 'PendingApproval';
  return {
    id: request.id,
    displayName: null,
    reviewedDateTime: decision ? clockDateTime(decision.atMs) : null,
    reviewResult: decision ? (decision.approved ? 'Approve' : 'Deny') : 'NotReviewed',
    status: open ? 'InProgress' : 'Completed',
    assignedToMe: isApprover(call.caller, store, request),
    justification: decision?.words ?? '',
    reviewedBy: reviewer ? { displayName: reviewer.displayName, id: reviewer.id } : null,
  };
}
