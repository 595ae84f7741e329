import type { Answer } from '../graph/answer';
import { sameId } from '../graph/same-id';
import { isWithin } from '../period';
import { isApproverOf } from './approver';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { shownActive } from './dropped-rows';
import { readListFilter, rowsAtScope } from './list-filter';
import { answerPage } from './page';
import { requestRow } from './request-row';
import { assignmentRow, eligibilityRow } from './rows';

/** GET roleEligibilityScheduleInstances (contract §1.3). */
export function listEligibilities(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const filter = readListFilter(call);
  if (typeof filter !== 'string') return filter;
  const now = call.world.now();
  const own = tenant.azure.eligibilities.filter(
    (each) => sameId(each.holderId, user.id) && isWithin(each, now),
  );
  return answerPage(call, rowsAtScope(call, own), (item) => eligibilityRow(tenant, item));
}

/** GET roleAssignmentScheduleInstances: what was active so long ago as the list lags (contract §2). */
export function listAssignments(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const filter = readListFilter(call);
  if (typeof filter !== 'string') return filter;
  const { listLagMs, scopeLagMs } = armBehaviourOf(call.world);
  const asOfMs = call.world.now() - listLagMs - (call.scope ? scopeLagMs : 0);
  const own = tenant.azure.assignments.filter(
    (each) => sameId(each.holderId, user.id) && isWithin(each, asOfMs),
  );
  const shown = shownActive(call, rowsAtScope(call, own));
  return answerPage(call, shown, (item) => assignmentRow(tenant, item));
}

/** GET roleAssignmentScheduleRequests: the caller's own, or those the caller may decide on (contract §3, §6). */
export function listRequests(call: ArmCall): Answer {
  const { tenant, user } = call.caller;
  const filter = readListFilter(call);
  if (typeof filter !== 'string') return filter;
  const rows = tenant.azure.requests
    .filter((each) =>
      filter === 'approver' ? isApproverOf(tenant, user, each) : sameId(each.holderId, user.id),
    )
    .sort((a, b) => b.createdAtMs - a.createdAtMs);
  return answerPage(call, rowsAtScope(call, rows), (item) => requestRow(tenant, item));
}
