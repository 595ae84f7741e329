import type { Holding } from '../../world-schedules';
import type { Answer } from '../answer';
import { decideApproval } from '../approvals';
import { parseJson } from '../json-body';
import { badRequest, requestDenied, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isApprover } from './approver';
import type { ScheduleStore } from './store';

/** PATCH of an approval's only step or stage: 204, or 409 when somebody decided before (contract §6). */
export function reviewApproval<H extends Holding>(call: Call, store: ScheduleStore<H>): Answer {
  const [id = ''] = call.params;
  const request = store.requests.find(({ approvalId }) => approvalId && sameId(approvalId, id));
  if (!request) return resourceNotFound(id);
  if (!isApprover(call.caller, store, request)) return requestDenied;
  const { reviewResult, justification } = parseJson(call.request.body) ?? {};
  if (reviewResult !== 'Approve' && reviewResult !== 'Deny') {
    return badRequest('The review result is missing.');
  }
  const words = typeof justification === 'string' ? justification : '';
  return decideApproval(call.world, request.id, {
    approve: reviewResult === 'Approve',
    words,
    byId: call.caller.user.id,
  });
}
