import type { Answer } from '../graph/answer';
import { sameId } from '../graph/same-id';
import { isApproverOf } from './approver';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { atScope, whose } from './own-rows';
import { answerPage } from './page';
import { requestRow } from './request-row';
import { assignmentRow, eligibilityRow } from './rows';

/** GET roleEligibilityScheduleInstances (contract §1.3). */
export function listEligibilities(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const refusal = whose(call);
  if (typeof refusal !== 'string') return refusal;
  const now = call.world.now();
  const own = tenant.azure.eligibilities.filter(
    ({ holderId, startsAtMs, endsAtMs }) =>
      sameId(holderId, user.id) && startsAtMs <= now && (endsAtMs === null || endsAtMs > now),
  );
  return answerPage(call, atScope(call, own), (item) => eligibilityRow(tenant, item));
}

/** GET roleAssignmentScheduleInstances: behind the truth by the lag, at both ends (contract §2). */
export function listAssignments(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const refusal = whose(call);
  if (typeof refusal !== 'string') return refusal;
  const asOfMs = call.world.now() - armBehaviourOf(call.world).listLagMs;
  const own = tenant.azure.assignments.filter(
    ({ holderId, startsAtMs, endsAtMs }) =>
      sameId(holderId, user.id) && startsAtMs <= asOfMs && (endsAtMs === null || endsAtMs > asOfMs),
  );
  return answerPage(call, atScope(call, own), (item) => assignmentRow(tenant, item));
}

/** GET roleAssignmentScheduleRequests: mine, or those I may decide on (contract §3, §6). */
export function listRequests(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const of = whose(call);
  if (typeof of !== 'string') return of;
  const rows = tenant.azure.requests
    .filter((each) =>
      of === 'approver' ? isApproverOf(tenant, user, each) : sameId(each.holderId, user.id),
    )
    .sort((a, b) => b.createdAtMs - a.createdAtMs);
  return answerPage(call, atScope(call, rows), (item) => requestRow(tenant, item));
}
