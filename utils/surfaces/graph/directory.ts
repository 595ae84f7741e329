import { directoryReadScopes } from '../read-scopes';
import type { SurfaceApi } from '../surface-api';
import { isDirectoryRoleInEffect } from './directory-effect';
import { directoryPolicyPath, readDirectoryPolicies } from './directory-policies';
import { directoryRows, scopeInBody } from './directory-rows';
import { unitNames } from './scope-names';
import { createGraphSurface } from './surface';

const base = '/v1.0/roleManagement/directory';

/** Entra directory roles (contract §1.1, §2, §3, §4.1, §5.1). */
export function createDirectory(now: () => number): SurfaceApi {
  return createGraphSurface(
    {
      surface: 'directory',
      readScopes: directoryReadScopes,
      eligible: `${base}/roleEligibilityScheduleInstances`,
      active: `${base}/roleAssignmentScheduleInstances`,
      requests: `${base}/roleAssignmentScheduleRequests`,
      names: '$expand=roleDefinition($select=id,displayName,templateId,isBuiltIn)',
      rows: directoryRows.rows,
      scopeNames: unitNames,
      bodyOf: ({ role, scope }) => ({ roleDefinitionId: role.id, ...scopeInBody(scope) }),
      // One call has every role.
      maxPrefetchedPolicies: Number.POSITIVE_INFINITY,
      // Approvals of roles are still in beta (contract §6).
      approval: {
        approvals: '/beta/roleManagement/directory/roleAssignmentApprovals',
        stages: 'steps',
      },
      readPolicies: readDirectoryPolicies,
      policyPath: ({ role }) => directoryPolicyPath(role.id),
      isInEffect: isDirectoryRoleInEffect,
    },
    now,
  );
}
