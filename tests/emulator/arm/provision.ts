import { behaviourOf } from '../graph/behaviour';
import { durationMs } from '../graph/duration';
import { guidOf } from '../tenants/ids';
import type { Tenant, World } from '../world';
import type { AzureRequest } from '../world-azure';

/**
 * Starts an activation that needs no approval any more: granted when its start is to come, else
 * provisioned now, or later when a test lets statuses lag.
 */
export function startActivation(world: World, tenant: Tenant, request: AzureRequest): void {
  const now = world.now();
  const { statusLagMs, provisionedAtMs } = behaviourOf(world);
  if (request.startsAtMs !== null && request.startsAtMs > now) {
    request.status = 'Granted';
  } else if (statusLagMs > 0) {
    request.status = 'PendingProvisioning';
    provisionedAtMs.set(request.name, now + statusLagMs);
  } else {
    provision(tenant, request, now);
  }
}

/** Makes a request's role active from a moment on. */
export function provision(tenant: Tenant, request: AzureRequest, atMs: number): void {
  const { name, holderId, roleId, scopeId, condition, eligibilityId } = request;
  const eligibility = tenant.azure.eligibilities.find(
    ({ scheduleId }) => scheduleId === eligibilityId,
  );
  request.status = 'Provisioned';
  request.startsAtMs = atMs;
  tenant.azure.assignments.push({
    scheduleId: name,
    instanceId: guidOf('azure assignment', name),
    holderId,
    memberType: eligibility?.groupId ? 'Group' : 'Direct',
    assignmentType: 'Activated',
    roleId,
    scopeId,
    startsAtMs: atMs,
    endsAtMs: atMs + (durationMs(request.duration ?? '') ?? 0),
    condition,
    eligibilityId,
  });
}
