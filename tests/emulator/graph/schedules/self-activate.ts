import { randomUUID } from 'node:crypto';
import type { Holding, Request } from '../../world-schedules';
import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import type { Call } from '../route';
import { checkActivation, findEligibility } from './check-activation';
import type { CommonBody } from './request-body';
import type { RequestEndpoint } from './request-endpoint';
import { startActivation } from './start-activation';
import type { ScheduleStore } from './store';

/** A request with an id and the dates of this moment. */
export function newRequest<H extends Holding>(
  call: Call,
  body: CommonBody & H,
  status: string,
): Request<H> {
  const now = call.world.now();
  return {
    id: randomUUID(),
    ...body,
    status,
    createdAtMs: now,
    completedAtMs: now,
    approvalId: null,
  };
}

/** selfActivate (contract §5). With `isValidationOnly` the answer is the same and nothing is stored. */
export function selfActivate<H extends Holding>(
  call: Call,
  endpoint: RequestEndpoint<H>,
  body: CommonBody & H,
): Answer {
  const { store, created } = endpoint;
  const refusal = endpoint.refuse?.(body) ?? checkActivation(call, store, body);
  if (refusal) return refusal;
  // The ids in the case in which they are stored, whatever was sent.
  const holding = store.holdingOf(findEligibility(call, store, body) ?? body);
  const request = newRequest<H>(call, { ...body, ...holding }, 'Granted');
  if (!body.isValidationOnly) submit(call, store, request);
  return created(request);
}

function submit<H extends Holding>(
  { world }: Call,
  store: ScheduleStore<H>,
  request: Request<H>,
): void {
  const outcome = behaviourOf(world).outcomes.shift();
  if (outcome) {
    request.status = outcome;
  } else if (store.policyOf(request).approvers) {
    request.status = 'PendingApproval';
    request.approvalId = request.id;
    // Seen in a published sample: completed a moment before it was created (contract §0).
    request.completedAtMs = request.createdAtMs - 40;
  } else {
    startActivation(world, store, request);
  }
  store.requests.push(request);
}
