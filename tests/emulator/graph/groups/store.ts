import type { Tenant } from '../../world';
import { type GroupHolding, groupPolicyKey } from '../../world-groups';
import { EXPIRY_DELAY_MS, hasExpired, type ScheduleStore } from '../schedules/store';
import { groupKey, scheduleId } from './ids';
import { groupEligibilities } from './memberships';

/** PIM removes its row so long after the member has left the group (contract §2). */
const ROW_DELAY_MS = 6_000;

/** A tenant's PIM for Groups, as a store of schedules. */
export function groupStore(tenant: Tenant): ScheduleStore<GroupHolding> {
  const { pimGroups } = tenant;
  return {
    get eligibilities() {
      return groupEligibilities(pimGroups);
    },
    get assignments() {
      return pimGroups.assignments;
    },
    get requests() {
      return pimGroups.requests;
    },
    keyOf: groupKey,
    holdingOf: ({ principalId, groupId, accessId }) => ({ principalId, groupId, accessId }),
    policyOf: (holding) => pimGroups.policies[groupPolicyKey(holding)] ?? tenant.defaultPolicy,
    activate: ({ id, principalId, groupId, accessId }, period) => {
      pimGroups.assignments.push({
        scheduleId: scheduleId({ groupId, accessId }, id),
        instanceId: scheduleId({ groupId, accessId }, id),
        principalId,
        groupId,
        accessId,
        assignmentType: 'Activated',
        ...period,
      });
    },
    end: (assignment, nowMs) => {
      assignment.removedAtMs = nowMs;
    },
    removeExpired: (nowMs) => {
      for (const each of pimGroups.assignments) {
        if (each.removedAtMs === undefined && each.endsAtMs !== null && hasExpired(each, nowMs)) {
          each.removedAtMs = each.endsAtMs + EXPIRY_DELAY_MS;
        }
      }
      pimGroups.assignments = pimGroups.assignments.filter(
        ({ removedAtMs = Infinity }) => removedAtMs + ROW_DELAY_MS > nowMs,
      );
    },
  };
}
