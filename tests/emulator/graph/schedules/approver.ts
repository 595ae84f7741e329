import type { User } from '../../world';
import type { Holding, Request } from '../../world-schedules';
import { sameId } from '../same-id';
import type { ScheduleStore } from './store';

/**
 * Whether a person may decide on a request: named in the policy, and not the requestor
 * (contract §6). The members of an approving group are not emulated, so nobody decides for it.
 */
export function isApprover<H extends Holding>(
  store: ScheduleStore<H>,
  user: User,
  request: Request<H>,
): boolean {
  if (!request.approvalId || sameId(request.principalId, user.id)) return false;
  const { approvers } = store.policyOf(request);
  return !!approvers?.some(({ id, kind }) => kind === 'user' && sameId(id, user.id));
}
