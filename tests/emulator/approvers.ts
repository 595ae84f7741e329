import { sameId } from './graph/same-id';
import type { RolePolicy, Tenant, User } from './world';

/** Whether a policy lets a person decide: named in it, or a member of a group that is (contract §6). */
export function mayApprove({ groups }: Tenant, user: User, { approvers }: RolePolicy): boolean {
  const memberships = groups.filter(({ memberIds }) =>
    memberIds?.some((memberId) => sameId(memberId, user.id)),
  );
  return !!approvers?.some(({ id, kind }) =>
    kind === 'user' ? sameId(id, user.id) : memberships.some((group) => sameId(group.id, id)),
  );
}
