import type { DirectoryHolding, Tenant } from '../../world';
import { hasExpired, type ScheduleStore } from '../schedules/store';
import { directoryKey, instanceId } from './ids';
import { policyOf } from './policy-of';

/** A tenant's directory roles, as a store of schedules. */
export function directoryStore(tenant: Tenant): ScheduleStore<DirectoryHolding> {
  return {
    get eligibilities() {
      return tenant.eligibilities;
    },
    get assignments() {
      return tenant.assignments;
    },
    get requests() {
      return tenant.requests;
    },
    keyOf: directoryKey,
    holdingOf: ({ principalId, roleDefinitionId, directoryScopeId }) => ({
      principalId,
      roleDefinitionId,
      directoryScopeId,
    }),
    policyOf: ({ roleDefinitionId }) => policyOf(tenant, roleDefinitionId),
    activate: ({ id, principalId, roleDefinitionId, directoryScopeId }, period) => {
      tenant.assignments.push({
        scheduleId: id,
        instanceId: instanceId(roleDefinitionId, principalId, directoryScopeId, 'active'),
        principalId,
        roleDefinitionId,
        directoryScopeId,
        assignmentType: 'Activated',
        ...period,
      });
    },
    end: (assignment) => {
      tenant.assignments = tenant.assignments.filter((each) => each !== assignment);
    },
    removeExpired: (nowMs) => {
      tenant.assignments = tenant.assignments.filter((each) => !hasExpired(each, nowMs));
    },
  };
}
