import { type Answer, isRefusal, type Refusal } from '../graph/answer';
import { isCancellable } from '../graph/pim-rules';
import { sameId } from '../graph/same-id';
import type { AzureRequest } from '../world-azure';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { readListFilter } from './list-filter';
import {
  authorizationFailed,
  badRequest,
  disallowedByAzure,
  requestExists,
  requestNotFound,
  resourceIsLocked,
} from './refusals';
import { readArmRequestBody } from './request-body';
import { requestRow } from './request-row';
import { selfActivate } from './self-activate';
import { selfDeactivate } from './self-deactivate';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PUT …/roleAssignmentScheduleRequests/{guid}, and POST …/validate, which answers the same. */
export function putRequest(call: ArmCall, validate = false): Answer {
  const { tenant, user } = call.caller;
  if (!GUID.test(call.name)) return badRequest(`The request name '${call.name}' is not a GUID.`);
  if (!call.scope) return badRequest('The scope is missing.');
  const body = readArmRequestBody(call.request.body, call.world.now());
  if (isRefusal(body)) return body;
  if (call.scope.locked) return resourceIsLocked(call.scope.id);
  if (armBehaviourOf(call.world).mandatoryMfa && !call.caller.token.amr.includes('mfa')) {
    return disallowedByAzure(call.scope.id);
  }
  // A name can be used once in a tenant, whatever became of its request (contract §5.3).
  const known = tenant.azure.requests.find(({ name }) => sameId(name, call.name));
  if (known) return requestExists(known.name);
  if (sameId(body.principalId, user.id)) {
    if (body.requestType === 'selfactivate') return selfActivate(call, body, validate);
    if (body.requestType === 'selfdeactivate') return selfDeactivate(call, body);
  }
  const action = 'Microsoft.Authorization/roleAssignmentScheduleRequests/write';
  return authorizationFailed(user, action, call.scope.id);
}

/** GET …/roleAssignmentScheduleRequests/{guid}, for a person with the filter of lists (contract §1.3). */
export function getRequest(call: ArmCall): Answer {
  const filter = readListFilter(call);
  if (typeof filter !== 'string') return filter;
  const found = findOwn(call);
  if (isRefusal(found)) return found;
  return { status: 200, body: requestRow(call.caller.tenant, found) };
}

/** POST …/cancel: the caller's own scheduled and waiting requests, 200 without a body (contract §0, §3). */
export function cancelRequest(call: ArmCall): Answer {
  const found = findOwn(call);
  if (isRefusal(found)) return found;
  if (!isCancellable(found.status)) {
    return badRequest('The request cannot be canceled in its current status.');
  }
  found.status = 'Canceled';
  return { status: 200 };
}

function findOwn({ caller, scope, name }: ArmCall): AzureRequest | Refusal {
  const { tenant, user } = caller;
  const found = tenant.azure.requests.find(
    (each) => sameId(each.name, name) && sameId(each.scopeId, scope?.id ?? each.scopeId),
  );
  return found && sameId(found.holderId, user.id) ? found : requestNotFound(name);
}
