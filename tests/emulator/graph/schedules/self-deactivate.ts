import type { Holding } from '../../world-schedules';
import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import { activeDurationTooShort, roleAssignmentDoesNotExist } from '../pim-refusals';
import { MINIMUM_ACTIVE_MS } from '../pim-rules';
import type { Call } from '../route';
import type { CommonBody } from './request-body';
import type { RequestEndpoint } from './request-endpoint';
import { newRequest } from './self-activate';

/** How long after an end the service refuses to activate again (contract §5.4). */
const COOL_DOWN_MS = 12_000;

/** selfDeactivate: ends what was activated, not what was assigned (contract §5.4). */
export function selfDeactivate<H extends Holding>(
  call: Call,
  { store, created }: RequestEndpoint<H>,
  body: CommonBody & H,
): Answer {
  const now = call.world.now();
  const key = store.keyOf(body);
  const active = store.assignments.find(
    (each) =>
      each.assignmentType === 'Activated' &&
      each.removedAtMs === undefined &&
      store.keyOf(each) === key,
  );
  if (!active) return roleAssignmentDoesNotExist;
  if (now - (active.startsAtMs ?? 0) < MINIMUM_ACTIVE_MS) return activeDurationTooShort;
  const request = newRequest<H>(call, { ...body, startsAtMs: null, duration: null }, 'Revoked');
  if (body.isValidationOnly) return created(request);
  store.end(active, now);
  store.requests.push(request);
  behaviourOf(call.world).coolDowns.set(key, now + COOL_DOWN_MS);
  return created(request);
}
