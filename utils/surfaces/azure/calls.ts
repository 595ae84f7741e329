/** Of every call of PIM for Azure resources (contract §0). */
const VERSION = 'api-version=2020-10-01';
const provider = '/providers/Microsoft.Authorization';

/** The collections of PIM at a scope. */
const collections = {
  eligible: 'roleEligibilityScheduleInstances',
  active: 'roleAssignmentScheduleInstances',
  requests: 'roleAssignmentScheduleRequests',
  policies: 'roleManagementPolicyAssignments',
} as const;
type Collection = keyof typeof collections;

/**
 * A collection, as far as it is the caller's own; without that filter it is refused (contract §1.3).
 * @param scopeId empty: at all scopes
 */
export function ownPath(collection: Collection, scopeId = ''): string {
  return `${collectionPath(collection, scopeId)}?${VERSION}&$filter=asTarget()`;
}

/** The policy of one role at one scope: it is not inherited (contract §4.2). */
export function policyPath(scopeId: string, roleDefinitionId: string): string {
  const filter = encodeURIComponent(`roleDefinitionId eq '${roleDefinitionId}'`);
  return `${collectionPath('policies', scopeId)}?${VERSION}&$filter=${filter}`;
}

/** One request by its name, to write it, or an action on it. */
export function requestPath(scopeId: string, name: string, action = ''): string {
  const path = `${collectionPath('requests', scopeId)}/${encodeURIComponent(name)}`;
  return `${path}${action && `/${action}`}?${VERSION}`;
}

/** One request by its name, to read it: without the filter of lists that is refused too (contract §1.3). */
export const ownRequestPath = (scopeId: string, name: string): string =>
  `${requestPath(scopeId, name)}&$filter=asTarget()`;

/** What lies directly below a scope, as far as the caller could activate something there (contract §1.3). */
export const childrenPath = (scopeId: string): string =>
  `${encodePath(scopeId)}${provider}/eligibleChildResources?${VERSION}`;

/** The subscriptions that the caller may read: with roles that are eligible only, perhaps none. */
export const subscriptionsPath = '/subscriptions?api-version=2022-12-01';

/** What the caller may do at a scope now. */
export const permissionsPath = (scopeId: string): string =>
  `${encodePath(scopeId)}${provider}/permissions?api-version=2022-04-01`;

/** Who decided on a request: a preview of its own (contract §6). @param approvalId a whole path */
export function stagesPath(approvalId: string): string {
  return `${encodePath(approvalId)}/stages?api-version=2021-01-01-preview`;
}

const collectionPath = (collection: Collection, scopeId: string): string =>
  `${encodePath(scopeId)}${provider}/${collections[collection]}`;

/** Names of groups and resources may hold what means something else in a URL. */
const encodePath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');
