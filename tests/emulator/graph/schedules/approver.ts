import type { User } from '../../world';
import { sameId } from '../same-id';
import type { Books, Holder, Request } from './books';

/**
 * Whether a person may decide on a request: named in the policy, and not the one who asked
 * (contract §6). Who is in an approving group the world does not know.
 */
export function isApprover<H extends Holder>(
  books: Books<H>,
  user: User,
  request: Request<H>,
): boolean {
  if (!request.approvalId || sameId(request.principalId, user.id)) return false;
  const { approvers } = books.policyOf(request);
  return !!approvers?.some(({ id, kind }) => kind === 'user' && sameId(id, user.id));
}
