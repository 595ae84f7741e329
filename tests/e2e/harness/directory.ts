import type { Emulator } from '../../emulator/server';
import { standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import type { DirectoryRequest, LogEntry, Tenant } from '../../emulator/world';

const requestsPath = '/roleAssignmentScheduleRequests';

function contosoIn(emulator: Emulator): Tenant {
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
  Object.assign(standing(contosoIn(emulator), contoso.ana, roleName), {
    assignmentType: 'Activated',
    startsAtMs: nowMs - startedMsAgo,
    endsAtMs: nowMs + endsInMs,
  });
}

/** Gives Ana a directory role without activation, until so long from now. */
export function holdsAnyway(emulator: Emulator, roleName: string, endsInMs: number): void {
  const endsAtMs = emulator.world.now() + endsInMs;
  standing(contosoIn(emulator), contoso.ana, roleName, { endsAtMs });
}

/** The request with this status in contoso. Throws when there is none. */
export function requestWith(emulator: Emulator, status: string): DirectoryRequest {
  const found = contosoIn(emulator).requests.find((each) => each.status === status);
  if (!found) throw new Error(`No request is ${status}`);
  return found;
}

/** Every request of an action that the service has accepted in contoso. */
export function acceptedWrites(emulator: Emulator, action = 'selfActivate'): DirectoryRequest[] {
  return contosoIn(emulator).requests.filter(
    (each) => each.action.toLowerCase() === action.toLowerCase(),
  );
}

/** The requests to activate or end a directory role that reached the service, accepted or not. */
export function sentWrites(emulator: Emulator): LogEntry[] {
  return emulator.control.log({ method: 'POST', path: requestsPath });
}

/** For a fault: matches the request that activates or ends a directory role. */
export const activationWrite = { method: 'POST', match: requestsPath } as const;
