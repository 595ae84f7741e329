import type { Holding } from '../../world-schedules';
import type { Answer } from '../answer';
import { isCancellable } from '../pim-rules';
import { badRequest, requestDenied, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import type { ScheduleStore } from './store';

/** POST …/{id}/cancel: scheduled and waiting requests of one's own (contract §3). */
export function cancelRequest<H extends Holding>(
  { caller, world, params }: Call,
  store: ScheduleStore<H>,
): Answer {
  const id = params[0] ?? '';
  const request = store.requests.find((each) => sameId(each.id, id));
  if (!request) return resourceNotFound(id);
  if (!sameId(request.principalId, caller.user.id)) return requestDenied;
  if (!isCancellable(request.status)) {
    return badRequest('The request cannot be canceled in its current status.');
  }
  request.status = 'Canceled';
  request.completedAtMs = world.now();
  return { status: 204 };
}
