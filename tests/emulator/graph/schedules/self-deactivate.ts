import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import { activeDurationTooShort, roleAssignmentDoesNotExist } from '../pim-refusals';
import type { Call } from '../route';
import type { Holder } from './books';
import { MINIMUM_ACTIVE_MS } from './check-activation';
import type { Desk } from './desk';
import type { Ask } from './request-body';
import { newRequest } from './self-activate';

/** For so long after an end the service refuses to activate again (contract §5.4). */
const COOL_DOWN_MS = 12_000;

/** selfDeactivate: ends what was activated, not what was assigned (contract §5.4). */
export function selfDeactivate<H extends Holder>(
  call: Call,
  { books, created }: Desk<H>,
  body: Ask & H,
): Answer {
  const now = call.world.now();
  const key = books.keyOf(body);
  const active = books.assignments.find(
    (each) =>
      each.assignmentType === 'Activated' &&
      each.removedAtMs === undefined &&
      books.keyOf(each) === key,
  );
  if (!active) return roleAssignmentDoesNotExist;
  if (now - (active.startsAtMs ?? 0) < MINIMUM_ACTIVE_MS) return activeDurationTooShort;
  const request = newRequest<H>(call, { ...body, startsAtMs: null, duration: null }, 'Revoked');
  if (body.isValidationOnly) return created(request);
  books.end(active, now);
  books.requests.push(request);
  behaviourOf(call.world).coolDowns.set(key, now + COOL_DOWN_MS);
  return created(request);
}
