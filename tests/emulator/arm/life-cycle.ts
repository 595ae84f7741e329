import { behaviourOf } from '../graph/behaviour';
import { APPROVAL_WINDOW_MS } from '../graph/pim-rules';
import type { World } from '../world';
import { provision } from './provision';

/** Makes every change that is due by the clock: scheduled and lagging activations start, undecided requests lapse. */
export function applyDueArmChanges(world: World): void {
  const now = world.now();
  for (const tenant of world.tenants) {
    for (const request of tenant.azure.requests) {
      const { status, startsAtMs, createdAtMs } = request;
      if (status === 'PendingApproval' && createdAtMs + APPROVAL_WINDOW_MS <= now) {
        request.status = 'TimedOut';
      }
      const dueAtMs =
        status === 'Granted'
          ? startsAtMs
          : status === 'PendingProvisioning'
            ? behaviourOf(world).provisionedAtMs.get(request.name)
            : undefined;
      if (dueAtMs != null && dueAtMs <= now) provision(tenant, request, dueAtMs);
    }
  }
}
