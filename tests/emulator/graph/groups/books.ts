import type { Tenant } from '../../world';
import { type GroupHolding, groupPolicyKey } from '../../world-groups';
import { type Books, EXPIRY_DELAY_MS, hasExpired } from '../schedules/books';
import { groupKey, scheduleId } from './ids';
import { groupEligibilities } from './memberships';

/** The row of PIM follows the member out of the group so much later (contract §2). */
const ROW_DELAY_MS = 6_000;

/** A tenant's PIM for Groups as the life cycle of requests sees it. */
export function groupBooks(tenant: Tenant): Books<GroupHolding> {
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
    policyOf: (of) => pimGroups.policies[groupPolicyKey(of)] ?? tenant.defaultPolicy,
    activate: ({ id, principalId, groupId, accessId }, as) => {
      pimGroups.assignments.push({
        scheduleId: scheduleId({ groupId, accessId }, id),
        instanceId: scheduleId({ groupId, accessId }, id),
        principalId,
        groupId,
        accessId,
        assignmentType: 'Activated',
        ...as,
      });
    },
    end: (assignment, nowMs) => {
      assignment.removedAtMs = nowMs;
    },
    sweep: (nowMs) => {
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
