import type { World } from '../../world';
import { behaviourOf } from '../behaviour';
import type { Books, Holder, Request } from './books';
import { provision } from './provision';

/**
 * Starts an activation that nothing stands in the way of any more: scheduled when its start is to
 * come, provisioned now, or later when statuses lag.
 */
export function startActivation<H extends Holder>(
  world: World,
  books: Books<H>,
  request: Request<H>,
): void {
  const now = world.now();
  const { statusLagMs, provisionedAtMs } = behaviourOf(world);
  if (request.startsAtMs !== null && request.startsAtMs > now) {
    request.status = 'Granted';
    // A scheduled grant is "completed" at its future start (contract §0).
    request.completedAtMs = request.startsAtMs;
  } else if (statusLagMs > 0) {
    request.status = 'PendingProvisioning';
    provisionedAtMs.set(request.id, now + statusLagMs);
  } else {
    provision(books, request, now);
  }
}
