import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer';
import { behaviourOf } from '../behaviour';
import type { Call } from '../route';
import type { Books, Holder, Request } from './books';
import { checkActivation, findEligibility } from './check-activation';
import type { Desk } from './desk';
import type { Ask } from './request-body';
import { startActivation } from './start-activation';

/** A request as it enters the books. */
export function newRequest<H extends Holder>(
  call: Call,
  body: Ask & H,
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

/** selfActivate (contract §5). A validation answers what would be, and nothing comes of it. */
export function selfActivate<H extends Holder>(call: Call, desk: Desk<H>, body: Ask & H): Answer {
  const { books, created } = desk;
  const refusal = desk.refuse?.(body) ?? checkActivation(call, books, body);
  if (refusal) return refusal;
  // The ids in the casing of the books, whatever was sent.
  const holding = books.holdingOf(findEligibility(call, books, body) ?? body);
  const request = newRequest<H>(call, { ...body, ...holding }, 'Granted');
  if (!body.isValidationOnly) enter(call, books, request);
  return created(request);
}

function enter<H extends Holder>({ world }: Call, books: Books<H>, request: Request<H>): void {
  const outcome = behaviourOf(world).outcomes.shift();
  if (outcome) {
    request.status = outcome;
  } else if (books.policyOf(request).approvers) {
    request.status = 'PendingApproval';
    request.approvalId = request.id;
    // Seen in a published sample: completed a moment before it was created (contract §0).
    request.completedAtMs = request.createdAtMs - 40;
  } else {
    startActivation(world, books, request);
  }
  books.requests.push(request);
}
