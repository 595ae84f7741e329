import type { World } from '../world';
import type { Holding, Request } from '../world-schedules';
import { behaviourOf } from './behaviour';
import { mapStores } from './map-stores';
import { APPROVAL_WINDOW_MS } from './pim-rules';
import { provision } from './schedules/provision';
import type { ScheduleStore } from './schedules/store';

/**
 * Makes every change that is due by the clock: scheduled and lagging activations become active,
 * requests that nobody decided on lapse, and expired assignments end. Every call to Graph begins with it,
 * so that a moved clock takes effect at once.
 */
export function applyDueChanges(world: World): void {
  for (const tenant of world.tenants) {
    mapStores(tenant, (store) => {
      for (const request of store.requests) applyDueChange(world, store, request);
      store.removeExpired(world.now());
    });
  }
}

function applyDueChange<H extends Holding>(
  world: World,
  store: ScheduleStore<H>,
  request: Request<H>,
): void {
  const now = world.now();
  if (request.status === 'PendingApproval') {
    const lapsesAtMs = request.createdAtMs + APPROVAL_WINDOW_MS;
    if (lapsesAtMs > now) return;
    // Graph documents no status for this. The property is an open string, and the same service
    // has this status for Azure (contract §3).
    request.status = 'TimedOut';
    request.completedAtMs = lapsesAtMs;
    return;
  }
  const startsAtMs =
    request.status === 'Granted'
      ? request.startsAtMs
      : request.status === 'PendingProvisioning'
        ? behaviourOf(world).provisionedAtMs.get(request.id)
        : undefined;
  if (startsAtMs != null && startsAtMs <= now) provision(store, request, startsAtMs);
}
