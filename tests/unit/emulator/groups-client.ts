import { contoso } from '../../emulator/tenants/contoso';
import type { Tenant } from '../../emulator/world';
import type { GroupAccess } from '../../emulator/world-groups';
import type { Graph, Json } from './graph-client';

const base = '/v1.0/identityGovernance/privilegedAccess/group';
export const groupPaths = {
  eligible: `${base}/eligibilityScheduleInstances`,
  active: `${base}/assignmentScheduleInstances`,
  requests: `${base}/assignmentScheduleRequests`,
  approvals: `${base}/assignmentApprovals`,
};

/** The id of a group by its name. */
export function groupId(tenant: Tenant, name: string): string {
  return tenant.groups.find(({ displayName }) => displayName === name)?.id ?? '';
}

/** The body of an activation of Ana's that meets a simple policy. */
export function groupActivation(
  graph: Graph,
  group: string,
  accessId: GroupAccess = 'member',
  differences: Json = {},
): Json {
  return {
    action: 'selfActivate',
    accessId,
    principalId: contoso.ana.id,
    groupId: groupId(graph.tenant, group),
    justification: 'INC-1042 reset a password',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } },
    ...differences,
  };
}

/** The body that ends such an activation. */
export function groupDeactivation(graph: Graph, group: string, accessId: GroupAccess = 'member') {
  return groupActivation(graph, group, accessId, {
    action: 'selfDeactivate',
    scheduleInfo: undefined,
  });
}
