import { HOUR_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import type { Emulator } from '../../emulator/server';
import type { Tenant } from '../../emulator/world';
import { eligible, tenantOf } from './opened';
import { roleAt } from './role-at';
import type { Worker } from './worker';

type Request = { status: string; justification: string | null };

/** What a test needs to know of one of PIM's surfaces to activate there and to count what came of it. */
export type SurfaceCase = {
  surface: Surface;
  /** Name of a role, group or Azure role of Ana's that a reason is enough for. */
  name: string;
  /** Matches the write of an activation or of its end, for a fault. */
  write: { method: string; match: string };
  /** Activations the service took, whatever became of them. */
  taken: (tenant: Tenant) => Request[];
  /** What holds for Ana by activation. */
  held: (tenant: Tenant, nowMs: number) => unknown[];
};

const endsLater = (of: { endsAtMs: number | null }, nowMs: number): boolean =>
  of.endsAtMs === null || of.endsAtMs > nowMs;
const isActivation = (request: { action: string }): boolean =>
  request.action.toLowerCase() === 'selfactivate';

export const surfaceCases: SurfaceCase[] = [
  {
    surface: 'directory',
    name: 'Security Reader',
    write: { method: 'POST', match: 'directory/roleAssignmentScheduleRequests' },
    taken: ({ requests }) => requests.filter(isActivation),
    held: ({ assignments }, nowMs) =>
      assignments.filter((row) => row.assignmentType === 'Activated' && endsLater(row, nowMs)),
  },
  {
    surface: 'groups',
    name: 'Intune operators',
    write: { method: 'POST', match: 'group/assignmentScheduleRequests' },
    taken: ({ pimGroups }) => pimGroups.requests.filter(isActivation),
    held: ({ pimGroups }, nowMs) =>
      pimGroups.assignments.filter(
        (row) => (row.removedAtMs ?? nowMs + 1) > nowMs && endsLater(row, nowMs),
      ),
  },
  {
    surface: 'azure',
    name: 'Contributor',
    write: { method: 'PUT', match: 'roleAssignmentScheduleRequests/' },
    taken: ({ azure }) => azure.requests.filter((one) => one.requestType === 'SelfActivate'),
    held: ({ azure }, nowMs) =>
      azure.assignments.filter(
        (row) => row.assignmentType === 'Activated' && endsLater(row, nowMs),
      ),
  },
];

/** A surface case on one emulator. */
export function onSurface(of: SurfaceCase, emulator: Emulator) {
  const keyOf = (worker: Worker): string => eligible(worker, of.surface, of.name).key;
  return {
    keyOf,
    /** A click on Activate: one hour, with a reason. */
    activate: (worker: Worker, elevationId = crypto.randomUUID()) =>
      worker.command({
        type: 'activate',
        elevationId,
        ...roleAt(keyOf(worker)),
        input: { durationMs: HOUR_MS, justification: 'INC-1042 look at sign-ins', ticket: null },
      }),
    /** The writes that left these workers, whatever became of them. */
    sentBy: (...workers: Worker[]) =>
      workers
        .flatMap(({ sent }) => sent)
        .filter(({ method, url }) => method === of.write.method && url.includes(of.write.match)),
    /** The writes that arrived at the service, cut connections among them. */
    arrived: () =>
      emulator.control
        .log({ method: of.write.method })
        .filter(({ host, path }) => (host + path).includes(of.write.match)),
    /** Activations the service took. */
    taken: () => of.taken(tenantOf(emulator)),
    /** What holds now. */
    held: () => of.held(tenantOf(emulator), emulator.clock.now()),
  };
}
