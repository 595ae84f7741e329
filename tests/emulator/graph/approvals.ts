import type { World } from '../world';
import { eachBooks } from './all-books';
import type { Answer } from './answer';
import { behaviourOf } from './behaviour';
import { settle } from './life-cycle';
import { requestDenied, resourceNotFound } from './refusals';
import { sameId } from './same-id';
import type { Books, Holder, Request } from './schedules/books';
import { startActivation } from './schedules/start-activation';

type Decision = { approve: boolean; words: string; byId?: string };

/**
 * Decides on a waiting request in an approver's place (contract §6): 204, 404 for an unknown one,
 * 403 when the approver is the one who asked, 409 when it was decided, cancelled or lapsed before.
 * @param decision `byId`: object id of the approver; without one, somebody who may
 */
export function decideApproval(world: World, requestId: string, decision: Decision): Answer {
  settle(world);
  for (const tenant of world.tenants) {
    const [answer] = eachBooks(tenant, (books) => {
      const request = books.requests.find(({ id }) => sameId(id, requestId));
      return request ? [decide(world, books, request, decision)] : [];
    }).flat();
    if (answer) return answer;
  }
  return resourceNotFound(requestId);
}

function decide<H extends Holder>(
  world: World,
  books: Books<H>,
  request: Request<H>,
  { approve, words, byId = '' }: Decision,
): Answer {
  const atMs = world.now();
  if (sameId(request.principalId, byId)) return requestDenied;
  if (request.status !== 'PendingApproval') return alreadyDecided;
  behaviourOf(world).decisions.set(request.id, { approved: approve, words, byId, atMs });
  if (approve) {
    startActivation(world, books, request);
  } else {
    request.status = 'Denied';
    request.completedAtMs = atMs;
  }
  return { status: 204 };
}

const alreadyDecided: Answer = {
  status: 409,
  code: 'Conflict',
  message: 'The approval has already been completed.',
};
