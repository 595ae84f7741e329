import type { Answer } from '../graph/answer';
import type { Caller } from '../graph/caller';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { AzureScope } from '../world-azure';
import { isAllowed } from './access';
import { authorizationFailed, scopeNotFound } from './refusals';
import { findScope } from './scope';

/** The collections of a scope's children that a path may end in. */
const COLLECTIONS = ['resourceGroups', 'resources'];

/**
 * Calls of portal pages on resources: answered only where a role is active for the caller, at the
 * scope or above it. A subscription or a management group that the caller may not read is missing from
 * the list of them.
 */
export function manage(request: EmulatedRequest, world: World, caller: Caller): Answer {
  const path = decodeURIComponent(request.url.pathname).replace(/\/$/, '');
  const readable = (each: AzureScope) => isAllowed(world, caller, each, 'read');
  const { scopes } = caller.tenant.azure;
  if (/^\/subscriptions$/i.test(path)) {
    const visible = scopes.filter((each) => each.type === 'subscription').filter(readable);
    return { status: 200, body: { value: visible.map((each) => subscriptionRow(caller, each)) } };
  }
  if (/^\/providers\/Microsoft\.Management\/managementGroups$/i.test(path)) {
    const visible = scopes.filter((each) => each.type === 'managementgroup').filter(readable);
    return { status: 200, body: { value: visible.map((each) => groupRow(caller, each)) } };
  }
  const collection = COLLECTIONS.find((name) =>
    path.toLowerCase().endsWith(`/${name.toLowerCase()}`),
  );
  const scopeId = collection ? path.slice(0, -collection.length - 1) : path;
  const scope = findScope(caller.tenant, scopeId);
  if (!scope) return scopeNotFound(scopeId);
  const access = request.method === 'GET' ? 'read' : 'write';
  if (!isAllowed(world, caller, scope, access)) {
    return authorizationFailed(caller.user, `${actionOf(scope, collection)}/${access}`, scope.id);
  }
  if (!collection) return { status: 200, body: resourceRow(scope) };
  const children = scopes.filter(({ parentId }) => parentId === scope.id);
  return { status: 200, body: { value: children.map(resourceRow) } };
}

function actionOf({ type }: AzureScope, collection: string | undefined): string {
  if (type === 'managementgroup') return 'Microsoft.Management/managementGroups';
  const below = type === 'resourcegroup' ? 'resourceGroups' : collection;
  if (type.includes('/')) return type;
  return `Microsoft.Resources/subscriptions${below ? `/${below}` : ''}`;
}

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** As subscriptions are listed, with what other clients read of them. */
const subscriptionRow = ({ tenant }: Caller, { id, displayName }: AzureScope) => ({
  id,
  authorizationSource: 'RoleBased',
  managedByTenants: [],
  subscriptionId: nameOf(id),
  tenantId: tenant.id,
  displayName,
  state: 'Enabled',
});

const groupRow = ({ tenant }: Caller, { id, displayName }: AzureScope) => ({
  id,
  type: 'Microsoft.Management/managementGroups',
  name: nameOf(id),
  properties: { tenantId: tenant.id, displayName },
});

const resourceRow = ({ id, displayName, type }: AzureScope) => ({
  id,
  name: nameOf(id),
  displayName,
  type,
});
