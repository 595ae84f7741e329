import type { World } from '../../world';
import type { Holding, Request } from '../../world-schedules';
import { behaviourOf } from '../behaviour';
import { provision } from './provision';
import type { ScheduleStore } from './store';

/**
 * Starts an activation that needs no approval any more: scheduled when its start is to come, else
 * provisioned now, or later when a test lets statuses lag.
 */
export function startActivation<H extends Holding>(
  world: World,
  store: ScheduleStore<H>,
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
    provision(store, request, now);
  }
}
