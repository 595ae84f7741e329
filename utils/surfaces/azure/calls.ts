/** Of every call of PIM for Azure resources (contract §0). */
const VERSION = 'api-version=2020-10-01';
const provider = '/providers/Microsoft.Authorization';

/** What a call is about: a collection, a request by name, or one of its actions. */
type What = 'Eligibility' | 'Assignment' | 'Requests' | 'Policies';
const segments: Record<What, string> = {
  Eligibility: 'roleEligibilityScheduleInstances',
  Assignment: 'roleAssignmentScheduleInstances',
  Requests: 'roleAssignmentScheduleRequests',
  Policies: 'roleManagementPolicyAssignments',
};

/** A list of what is mine; without that filter it is refused (contract §1.3). */
export function minePath(what: What, scopeId = ''): string {
  return `${encodePath(scopeId)}${provider}/${segments[what]}?${VERSION}&$filter=asTarget()`;
}

/** The policy of one role at one scope: it is not inherited (contract §4.2). */
export function policyPath(scopeId: string, roleDefinitionId: string): string {
  const filter = encodeURIComponent(`roleDefinitionId eq '${roleDefinitionId}'`);
  return `${encodePath(scopeId)}${provider}/${segments.Policies}?${VERSION}&$filter=${filter}`;
}

/** One request by its name, or an action on it. */
export function requestPath(scopeId: string, name: string, action = ''): string {
  const at = `${encodePath(scopeId)}${provider}/${segments.Requests}/${encodeURIComponent(name)}`;
  return `${at}${action && `/${action}`}?${VERSION}`;
}

/** What I may do at a scope now. */
export const permissionsPath = (scopeId: string): string =>
  `${encodePath(scopeId)}${provider}/permissions?api-version=2022-04-01`;
/** Who decided on a request: a preview of its own (contract §6). @param approvalId a whole path */
export function stagesPath(approvalId: string): string {
  return `${encodePath(approvalId)}/stages?api-version=2021-01-01-preview`;
}

/** Names of groups and resources may hold what means something else in a URL. */
const encodePath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');
