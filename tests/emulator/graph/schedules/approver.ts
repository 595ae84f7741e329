import { mayApprove } from '../../approvers';
import type { Holding, Request } from '../../world-schedules';
import type { Caller } from '../caller';
import { sameId } from '../same-id';
import type { ScheduleStore } from './store';

/** Whether a person may decide on a request: an approver of its policy, and not the requestor (contract §6). */
export function isApprover<H extends Holding>(
  { tenant, user }: Pick<Caller, 'tenant' | 'user'>,
  store: ScheduleStore<H>,
  request: Request<H>,
): boolean {
  if (!request.approvalId || sameId(request.principalId, user.id)) return false;
  return mayApprove(tenant, user, store.policyOf(request));
}
