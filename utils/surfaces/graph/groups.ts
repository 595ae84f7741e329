import { MAX_BATCH } from '../../http/batch';
import { groupsReadScopes } from '../read-scopes';
import type { SurfaceApi } from '../surface-api';
import { groupPolicyPath, readGroupPolicies } from './groups-policies';
import { groupsRows } from './groups-rows';
import { groupNames } from './scope-names';
import { createGraphSurface } from './surface';

const base = '/v1.0/identityGovernance/privilegedAccess/group';

/** Membership and ownership of groups (contract §1.2, §2, §3, §4.1, §5.2). */
export function createGroups(now: () => number): SurfaceApi {
  return createGraphSurface(
    {
      surface: 'groups',
      readScopes: groupsReadScopes,
      eligible: `${base}/eligibilityScheduleInstances`,
      active: `${base}/assignmentScheduleInstances`,
      requests: `${base}/assignmentScheduleRequests`,
      // Without a scope that reads groups they are null, and nothing is refused (contract §1.2).
      names: '$expand=group($select=id,displayName,isAssignableToRole)',
      rows: groupsRows.rows,
      scopeNames: groupNames,
      bodyOf: ({ role, scope }) => ({ accessId: role.id, groupId: scope.id }),
      // Five batches.
      maxPrefetchedPolicies: 5 * MAX_BATCH,
      approval: { approvals: `${base}/assignmentApprovals`, stages: 'stages' },
      readPolicies: readGroupPolicies,
      policyPath: ({ scope }) => groupPolicyPath(scope.id),
      isInEffect: async () => null,
    },
    now,
  );
}
