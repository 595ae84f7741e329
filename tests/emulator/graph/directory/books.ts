import type { Tenant } from '../../world';
import { type Books, hasExpired } from '../schedules/books';
import { assignmentKey, type DirectoryHolding, instanceId } from './ids';
import { policyOf } from './policy-of';

/** A tenant's directory roles as the life cycle of requests sees them. */
export function directoryBooks(tenant: Tenant): Books<DirectoryHolding> {
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
    keyOf: assignmentKey,
    holdingOf: ({ principalId, roleDefinitionId, directoryScopeId }) => ({
      principalId,
      roleDefinitionId,
      directoryScopeId,
    }),
    policyOf: ({ roleDefinitionId }) => policyOf(tenant, roleDefinitionId),
    activate: ({ id, principalId, roleDefinitionId, directoryScopeId }, as) => {
      tenant.assignments.push({
        scheduleId: id,
        instanceId: instanceId(roleDefinitionId, principalId, directoryScopeId, 'active'),
        principalId,
        roleDefinitionId,
        directoryScopeId,
        assignmentType: 'Activated',
        ...as,
      });
    },
    end: (assignment) => {
      tenant.assignments = tenant.assignments.filter((each) => each !== assignment);
    },
    sweep: (nowMs) => {
      tenant.assignments = tenant.assignments.filter((each) => !hasExpired(each, nowMs));
    },
  };
}
