import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import { clockDateTime } from '../date-time';
import { answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { requestDenied, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isApprover } from './approver';
import type { Books, Holder, Request } from './books';

/**
 * Who decided on a request, and in which words (contract §6).
 * @param part what the surface calls the one step of an approval
 */
export function getApproval<H extends Holder>(
  call: Call,
  books: Books<H>,
  path: string,
  part: 'stages' | 'steps',
): Answer {
  const { user } = call.caller;
  const id = call.params[0] ?? '';
  const request = books.requests.find(({ approvalId }) => approvalId && sameId(approvalId, id));
  if (!request) return resourceNotFound(id);
  const may = sameId(request.principalId, user.id) || isApprover(books, user, request);
  if (!may) return requestDenied;
  const entity: Entity<Request<H>> = {
    type: 'approval',
    row: (of) => ({ id: of.id }),
    expand: { [part]: (of) => [stepRow(call, books, of)] },
  };
  return answerEntity(call, path, entity, request);
}

function stepRow<H extends Holder>(call: Call, books: Books<H>, request: Request<H>): Row {
  const { tenant, user } = call.caller;
  const decision = behaviourOf(call.world).decisions.get(request.id);
  const reviewer = tenant.users.find(({ id }) => id === decision?.byId);
  const open = request.status === 'PendingApproval';
  return {
    id: request.id,
    displayName: null,
    reviewedDateTime: decision ? clockDateTime(decision.atMs) : null,
    reviewResult: decision ? (decision.approved ? 'Approve' : 'Deny') : 'NotReviewed',
    status: open ? 'InProgress' : 'Completed',
    assignedToMe: isApprover(books, user, request),
    justification: decision?.words ?? '',
    reviewedBy: reviewer ? { displayName: reviewer.displayName, id: reviewer.id } : null,
  };
}
