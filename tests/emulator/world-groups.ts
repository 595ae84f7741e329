import type { MemberType, RolePolicy } from './world';

/** Which access to a group: membership or ownership. */
export type GroupAccess = 'member' | 'owner';

/** Membership or ownership of a group, held by a person or, of a nested group, by a group. */
export type GroupHolding = { principalId: string; groupId: string; accessId: GroupAccess };

export type GroupEligibility = GroupHolding & {
  scheduleId: string;
  instanceId: string;
  memberType: MemberType;
  startsAtMs: number;
  endsAtMs: number | null;
};

export type GroupAssignment = GroupHolding & {
  scheduleId: string;
  instanceId: string;
  memberType: MemberType;
  assignmentType: 'Activated' | 'Assigned';
  startsAtMs: number | null;
  endsAtMs: number | null;
  /** Since when the member is out of the group; PIM removes the row some seconds later (contract §2). */
  removedAtMs?: number;
};

export type GroupRequest = GroupHolding & {
  id: string;
  action: string;
  status: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null } | null;
  createdAtMs: number;
  completedAtMs: number | null;
  startsAtMs: number | null;
  /** As it came: `PT2H`. */
  duration: string | null;
  approvalId: string | null;
  isValidationOnly: boolean;
};

/** What PIM for Groups stores in a tenant; the groups themselves are in the tenant. */
export type PimForGroups = {
  eligibilities: GroupEligibility[];
  assignments: GroupAssignment[];
  requests: GroupRequest[];
  /** By group and access, `groupPolicyKey`; those without one have the tenant's default. */
  policies: Record<string, RolePolicy>;
  /** Role-assignable groups and the directory roles their members hold, tenant-wide. */
  carriedRoles: { groupId: string; roleDefinitionId: string }[];
};

/** The key of a group's policy for members or owners. */
export function groupPolicyKey({ groupId, accessId }: Omit<GroupHolding, 'principalId'>): string {
  return `${groupId}_${accessId}`.toLowerCase();
}
