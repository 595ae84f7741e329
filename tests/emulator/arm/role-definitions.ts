import type { Answer } from '../graph/answer';
import type { Row } from '../graph/odata/entity';
import { sameId } from '../graph/same-id';
import type { AzureRole, AzureScope } from '../world-azure';
import type { ArmCall } from './call';
import { answerPage } from './page';
import { roleDefinitionNotFound } from './refusals';
import { authorizationId } from './spelling';

/** Actions of the built-in roles that differ from reading everything; the others are abridged. */
const ACTIONS: Record<string, string[]> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': ['*'],
  'b24988ac-6180-42a0-ab88-20f7382dd24c': ['*'],
};

/** GET {scope}/…/roleDefinitions: `roleName eq '…'` is the filter that clients use. */
export function listRoleDefinitions(call: ArmCall): Answer {
  const filter = call.request.url.searchParams.get('$filter') ?? '';
  const wanted = /roleName eq '([^']*)'/i.exec(filter)?.[1]?.toLowerCase();
  const roles = call.caller.tenant.azure.roles.filter(
    ({ displayName }) => wanted === undefined || displayName.toLowerCase() === wanted,
  );
  return answerPage(call, roles, (role) => rowOf(call.scope, role));
}

/** GET {scope}/…/roleDefinitions/{id} */
export function getRoleDefinition({ caller, scope, name }: ArmCall): Answer {
  const found = caller.tenant.azure.roles.find(({ id }) => sameId(id, name));
  return found ? { status: 200, body: rowOf(scope, found) } : roleDefinitionNotFound(name);
}

function rowOf(scope: AzureScope | null, { id, displayName, isBuiltIn }: AzureRole): Row {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(scope?.id ?? '')?.[0] ?? '';
  const actions = ACTIONS[id] ?? ['*/read'];
  return {
    properties: {
      roleName: displayName,
      type: isBuiltIn ? 'BuiltInRole' : 'CustomRole',
      description: '',
      assignableScopes: [isBuiltIn ? '/' : (scope?.id ?? '/')],
      permissions: [{ actions, notActions: [], dataActions: [], notDataActions: [] }],
    },
    id: authorizationId(subscription, 'roleDefinitions', id),
    type: 'Microsoft.Authorization/roleDefinitions',
    name: id,
  };
}
