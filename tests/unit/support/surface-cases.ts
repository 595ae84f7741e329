import type { Surface } from '../../../utils/pim/eligibility';
import type { Emulator } from '../../emulator/server';
import type { Tenant } from '../../emulator/world';
import { clickActivate, eligible, tenantOf } from './open-worker';
import type { Worker } from './worker';

type Request = { status: string; justification: string | null };

/** What a test needs of one of PIM's surfaces to activate there and to count the results. */
export type SurfaceCase = {
  surface: Surface;
  /** A role, group or Azure role of Ana's that requires a reason only. */
  name: string;
  /** Matches the write of an activation or of its end, for a fault. */
  write: { method: string; match: string };
  /** The activations that the service accepted, in whatever state they are. */
  taken: (tenant: Tenant) => Request[];
  /** Ana's active assignments that were activated. */
  held: (tenant: Tenant, nowMs: number) => unknown[];
};

const endsLater = ({ endsAtMs }: { endsAtMs: number | null }, nowMs: number): boolean =>
  endsAtMs === null || endsAtMs > nowMs;
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
    taken: ({ azure }) =>
      azure.requests.filter(({ requestType }) => requestType === 'SelfActivate'),
    held: ({ azure }, nowMs) =>
      azure.assignments.filter(
        (row) => row.assignmentType === 'Activated' && endsLater(row, nowMs),
      ),
  },
];

/** A surface case on one emulator. */
export function onSurface(surfaceCase: SurfaceCase, emulator: Emulator) {
  const { surface, name, write, taken, held } = surfaceCase;
  const keyOf = (worker: Worker): string => eligible(worker, surface, name).key;
  return {
    keyOf,
    /** A click on Activate: one hour, with a reason. */
    activate: (worker: Worker, elevationId?: string) => {
      const input = { justification: 'INC-1042 look at sign-ins' };
      return clickActivate(worker, { key: keyOf(worker) }, input, elevationId);
    },
    /** The writes that these workers sent, whether or not they arrived. */
    sentBy: (...workers: Worker[]) =>
      workers
        .flatMap(({ sent }) => sent)
        .filter(({ method, url }) => method === write.method && url.includes(write.match)),
    /** The writes that arrived at the service, also those whose answer was lost. */
    arrived: () =>
      emulator.control
        .log({ method: write.method })
        .filter(({ host, path }) => (host + path).includes(write.match)),
    /** The activations that the service accepted. */
    taken: () => taken(tenantOf(emulator)),
    /** Ana's active assignments now. */
    held: () => held(tenantOf(emulator), emulator.clock.now()),
  };
}
