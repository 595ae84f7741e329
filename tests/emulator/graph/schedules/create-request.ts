import { type Answer, isRefusal } from '../answer';
import { requestDenied } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isActivation, isDeactivation } from './actions';
import type { Holder } from './books';
import type { Desk } from './desk';
import { readRequestBody } from './request-body';
import { selfActivate } from './self-activate';
import { selfDeactivate } from './self-deactivate';

/** POST to a collection of schedule requests: what people do with their own assignments. */
export function createRequest<H extends Holder>(call: Call, desk: Desk<H>): Answer {
  const body = readRequestBody(call.request.body, call.world.now(), desk.form);
  if (isRefusal(body)) return body;
  const own = sameId(body.principalId, call.caller.user.id);
  if (own && isActivation(body.action)) return selfActivate(call, desk, body);
  if (own && isDeactivation(body.action)) return selfDeactivate(call, desk, body);
  // Other people's assignments and admin actions: nobody here has the standing role it takes.
  return requestDenied;
}
