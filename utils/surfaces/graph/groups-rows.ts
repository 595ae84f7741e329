import * as z from 'zod/mini';
import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import type { Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import type { RowAssignment } from '../rows';
import { flag, optionalObject, text } from '../wire';
import { graphRows } from './rows';

/** Which group, and whether as member or owner; the group is null without a scope for names. */
const assignment = {
  groupId: z.string(),
  accessId: z.string(),
  group: optionalObject({ displayName: text, isAssignableToRole: flag }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

const roleNames: Record<string, string> = { member: 'Member', owner: 'Owner' };

/** Memberships and ownerships of groups as Graph lists them. */
export const groupsRows = graphRows(assignment, assignmentOf);

/** The role is membership or ownership, the scope the group: `Member · Intune operators`. */
function assignmentOf(
  { groupId, accessId, group }: AssignmentFields,
  account: Account,
): RowAssignment {
  const key = accountKey(account);
  const roleId = accessId.toLowerCase();
  return {
    key: assignmentKey(key, 'groups', roleId, groupId),
    account: key,
    surface: 'groups',
    role: { id: roleId, name: roleNames[roleId] ?? plainName(accessId) },
    scope: scopeOf(groupId, group),
  };
}

/**
 * Graph shows `null` for an ordinary group and for a property it does not show: only a plain `false` is
 * known to be none that can hold directory roles.
 */
function scopeOf(id: string, group: AssignmentFields['group']): Scope {
  const roleAssignable = group?.isAssignableToRole ?? undefined;
  const known = roleAssignable === undefined ? {} : { roleAssignable };
  return { id, name: plainName(group?.displayName), kind: 'group', ...known };
}
