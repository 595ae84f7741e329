import type { Holding } from '../../world-schedules';
import { type Answer, isRefusal } from '../answer';
import { requestDenied } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isActivation, isDeactivation } from './actions';
import { readRequestBody } from './request-body';
import type { RequestEndpoint } from './request-endpoint';
import { selfActivate } from './self-activate';
import { selfDeactivate } from './self-deactivate';

/** POST to a collection of schedule requests: activates or ends a role of the caller's own. */
export function createRequest<H extends Holding>(call: Call, endpoint: RequestEndpoint<H>): Answer {
  const body = readRequestBody(call.request.body, call.world.now(), endpoint.format);
  if (isRefusal(body)) return body;
  const own = sameId(body.principalId, call.caller.user.id);
  if (own && isActivation(body.action)) return selfActivate(call, endpoint, body);
  if (own && isDeactivation(body.action)) return selfDeactivate(call, endpoint, body);
  // Other people's assignments and the admin actions take a role that nobody holds here.
  return requestDenied;
}
