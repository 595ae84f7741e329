import { scheduleId } from '../graph/groups/ids';
import type { Tenant, User } from '../world';
import {
  type GroupAccess,
  type GroupAssignment,
  type GroupEligibility,
  groupPolicyKey,
} from '../world-groups';
import { type Grant, policyOf, roleIdOf } from './build';
import { guidOf } from './ids';

type Group = Tenant['groups'][number];

/** A tenant's group of that name, which is added when there is none yet. */
function groupOf(tenant: Tenant, displayName: string): Group {
  const known = tenant.groups.find((each) => each.displayName === displayName);
  if (known) return known;
  const group = { id: guidOf('group', tenant.domain, displayName), displayName };
  tenant.groups.push(group);
  return group;
}

/**
 * Makes somebody eligible for membership or ownership of a group.
 * @param holder a person, or the name of the group whose members are eligible (a nested group)
 */
export function eligibleGroup(
  tenant: Tenant,
  holder: User | string,
  groupName: string,
  accessId: GroupAccess,
  grant: Pick<Grant, 'policy' | 'startsAtMs' | 'endsAtMs'> = {},
): GroupEligibility {
  const groupId = groupOf(tenant, groupName).id;
  const principalId = typeof holder === 'string' ? groupOf(tenant, holder).id : holder.id;
  const guid = guidOf('eligibility', tenant.id, principalId, groupId, accessId);
  const row: GroupEligibility = {
    scheduleId: scheduleId({ groupId, accessId }, guid),
    instanceId: scheduleId({ groupId, accessId }, guidOf('instance', guid)),
    principalId,
    groupId,
    accessId,
    memberType: 'Direct',
    startsAtMs: grant.startsAtMs ?? Date.UTC(2026, 0, 12, 14, 3, 51),
    endsAtMs: grant.endsAtMs ?? null,
  };
  tenant.pimGroups.eligibilities.push(row);
  if (grant.policy) tenant.pimGroups.policies[groupPolicyKey(row)] = policyOf(grant.policy);
  return row;
}

/** Makes a user a member or owner of a group without activation: permanently, unless there is an end. */
export function standingInGroup(
  tenant: Tenant,
  user: User,
  groupName: string,
  accessId: GroupAccess,
  endsAtMs: number | null = null,
): GroupAssignment {
  const groupId = groupOf(tenant, groupName).id;
  const guid = guidOf('assignment', tenant.id, user.id, groupId, accessId);
  const row: GroupAssignment = {
    scheduleId: scheduleId({ groupId, accessId }, guid),
    instanceId: scheduleId({ groupId, accessId }, guidOf('instance', guid)),
    principalId: user.id,
    groupId,
    accessId,
    memberType: 'Direct',
    assignmentType: 'Assigned',
    startsAtMs: null,
    endsAtMs,
  };
  tenant.pimGroups.assignments.push(row);
  return row;
}

/** Makes a group role-assignable and gives its members a directory role. */
export function carriesRole(tenant: Tenant, groupName: string, roleName: string): void {
  tenant.pimGroups.carriedRoles.push({
    groupId: groupOf(tenant, groupName).id,
    roleDefinitionId: roleIdOf(tenant, roleName),
  });
}
