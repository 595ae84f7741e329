import type { RolePolicy } from './world';
import type { Active, Eligible, Request } from './world-schedules';

/** Which access to a group: membership or ownership. */
export type GroupAccess = 'member' | 'owner';

/** Membership or ownership of a group, held by a person or, of a nested group, by a group. */
export type GroupHolding = { principalId: string; groupId: string; accessId: GroupAccess };

export type GroupEligibility = Eligible<GroupHolding>;
export type GroupAssignment = Active<GroupHolding>;
export type GroupRequest = Request<GroupHolding>;

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
