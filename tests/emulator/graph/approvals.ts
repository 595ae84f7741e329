import type { World } from '../world';
import type { Holding, Request } from '../world-schedules';
import type { Answer } from './answer';
import { behaviourOf } from './behaviour';
import { applyDueChanges } from './life-cycle';
import { mapStores } from './map-stores';
import { requestDenied, resourceNotFound } from './refusals';
import { sameId } from './same-id';
import { startActivation } from './schedules/start-activation';
import type { ScheduleStore } from './schedules/store';

type Decision = { approve: boolean; words: string; byId?: string };

/**
 * Decides on a waiting request in an approver's place (contract §6): 204, 404 for an unknown one,
 * 403 when the approver is the requestor, 409 when it was decided, cancelled or lapsed before.
 * @param decision `byId`: object id of the approver; without one, somebody who may
 */
export function decideApproval(world: World, requestId: string, decision: Decision): Answer {
  applyDueChanges(world);
  for (const tenant of world.tenants) {
    const [answer] = mapStores(tenant, (store) => {
      const request = store.requests.find(({ id }) => sameId(id, requestId));
      return request ? [decide(world, store, request, decision)] : [];
    }).flat();
    if (answer) return answer;
  }
  return resourceNotFound(requestId);
}

function decide<H extends Holding>(
  world: World,
  store: ScheduleStore<H>,
  request: Request<H>,
  { approve, words, byId = '' }: Decision,
): Answer {
  const atMs = world.now();
  if (sameId(request.principalId, byId)) return requestDenied;
  if (request.status !== 'PendingApproval') return alreadyDecided;
  behaviourOf(world).decisions.set(request.id, { approved: approve, words, byId, atMs });
  if (approve) {
    startActivation(world, store, request);
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
