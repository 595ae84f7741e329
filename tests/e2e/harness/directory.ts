import type { Emulator } from '../../emulator/server';
import { standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import type { DirectoryRequest, LogEntry, Tenant } from '../../emulator/world';

const requestsPath = '/roleAssignmentScheduleRequests';

function tenantIn(emulator: Emulator): Tenant {
  const tenant = emulator.world.tenants.find((each) => each.id === contoso.id);
  if (!tenant) throw new Error('This world has no contoso');
  return tenant;
}

/** Makes a role active for Ana as if she had activated it on another device. Milliseconds from now. */
export function activeElsewhere(
  emulator: Emulator,
  roleName: string,
  { startedMsAgo, endsInMs }: { startedMsAgo: number; endsInMs: number },
): void {
  const nowMs = emulator.world.now();
  Object.assign(standing(tenantIn(emulator), contoso.ana, roleName), {
    assignmentType: 'Activated',
    startsAtMs: nowMs - startedMsAgo,
    endsAtMs: nowMs + endsInMs,
  });
}

/** The request in this status, as the service keeps it. Throws when there is none. */
export function requestWith(emulator: Emulator, status: string): DirectoryRequest {
  const found = tenantIn(emulator).requests.find((each) => each.status === status);
  if (!found) throw new Error(`No request is ${status}`);
  return found;
}

/** Every request the service has ever taken from Ana, by action. */
export function acceptedWrites(emulator: Emulator, action = 'selfActivate'): DirectoryRequest[] {
  return tenantIn(emulator).requests.filter(
    (each) => each.action.toLowerCase() === action.toLowerCase(),
  );
}

/** The writes that reached the service, accepted or not. */
export function sentWrites(emulator: Emulator): LogEntry[] {
  return emulator.control.log({ method: 'POST', path: requestsPath });
}

/** Matches the write of an activation or of its end, for a fault. */
export const theWrite = { method: 'POST', match: requestsPath } as const;
