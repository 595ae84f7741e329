import type { Answer } from '../graph/answer';
import type { Caller } from '../graph/caller';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { AzureScope } from '../world-azure';
import { mayDo } from './access';
import { authorizationFailed, scopeNotFound } from './refusals';
import { findScope } from './scope';

/** What a collection in a path is a part of, and what reading it is called. */
const COLLECTIONS = ['resourceGroups', 'resources'];

/**
 * Calls of portal pages on resources: answered only where a role is active for the caller, at the
 * scope or above it. A subscription nobody may read is missing from the list of subscriptions.
 */
export function manage(request: EmulatedRequest, world: World, caller: Caller): Answer {
  const path = decodeURIComponent(request.url.pathname).replace(/\/$/, '');
  const readable = (each: AzureScope) => mayDo(world, caller, each, 'read');
  const { scopes } = caller.tenant.azure;
  if (/^\/subscriptions$/i.test(path)) {
    const mine = scopes.filter((each) => each.type === 'subscription').filter(readable);
    return { status: 200, body: { value: mine.map(resourceRow) } };
  }
  const collection = COLLECTIONS.find((name) =>
    path.toLowerCase().endsWith(`/${name.toLowerCase()}`),
  );
  const scopeId = collection ? path.slice(0, -collection.length - 1) : path;
  const scope = findScope(caller.tenant, scopeId);
  if (!scope) return scopeNotFound(scopeId);
  const what = request.method === 'GET' ? 'read' : 'write';
  if (!mayDo(world, caller, scope, what)) {
    return authorizationFailed(caller.user, `${actionOf(scope, collection)}/${what}`, scope.id);
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

const resourceRow = ({ id, displayName, type }: AzureScope) => ({
  id,
  name: id.slice(id.lastIndexOf('/') + 1),
  displayName,
  type,
});
