import * as z from 'zod/mini';
import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import type { Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import {
  activationOf,
  eachRow,
  eligibilityOf,
  type RowAssignment,
  requestOf,
  type SurfaceRows,
} from '../rows';
import { flag, optionalObject, text } from '../wire';
import { namesOf, scheduleInstance, scheduleRequest } from './wire';

/** Which group, and whether as member or owner; the group is null without a scope for names. */
const assignment = {
  groupId: z.string(),
  accessId: z.string(),
  group: optionalObject({ displayName: text, isAssignableToRole: flag }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `eligibilityScheduleInstances` (contract §1.2). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...assignment,
  eligibilityScheduleId: text,
});

/** A row of `assignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...assignment, assignmentType: text });

/** An `assignmentScheduleRequest`, listed, read or just created (contract §3, §5.2). */
export const requestRow = z.object({ ...scheduleRequest, ...assignment });

export const groupsRows: SurfaceRows = {
  toEligibilities: eachRow(eligibilityRow, (row, account: Account) =>
    eligibilityOf(assignmentOf(row, account), row, row.eligibilityScheduleId),
  ),
  toActivations: eachRow(assignmentRow, (row, account: Account) =>
    activationOf(assignmentOf(row, account), row),
  ),
  toRequests: eachRow(requestRow, (row, account: Account, nowMs: number) =>
    requestOf(assignmentOf(row, account), row, namesOf(row), nowMs),
  ),
};

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

const roleNames: Record<string, string> = { member: 'Member', owner: 'Owner' };
