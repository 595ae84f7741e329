import * as z from 'zod/mini';
import type { Call } from '../../utils/http/http';
import { parseDurationMs } from '../../utils/pim/duration';
import type { Elevation } from '../../utils/pim/elevation/elevation';
import { createAzure } from '../../utils/surfaces/azure/surface';
import { createDirectory } from '../../utils/surfaces/graph/directory';
import { createGroups } from '../../utils/surfaces/graph/groups';
import type { SurfaceApi } from '../../utils/surfaces/surface-api';
import { answeredClient, answerOf } from './wire-client';
import type { Sample } from './wire-index';
import { lossesOf } from './wire-losses';

const now = () => 0;
/** Where the requests of each surface go. */
const surfaces: { method: string; path: RegExp; api: SurfaceApi }[] = [
  {
    method: 'POST',
    path: /roleManagement\/directory\/roleAssignmentScheduleRequests$/i,
    api: createDirectory(now),
  },
  {
    method: 'POST',
    path: /privilegedAccess\/group\/assignmentScheduleRequests$/i,
    api: createGroups(now),
  },
  {
    method: 'PUT',
    path: /\/roleAssignmentScheduleRequests\/[^/]+$/i,
    api: createAzure(now, () => 'id'),
  },
];

const optional = z.catch(z.nullish(z.string()), null);
const body = z.object({
  action: z.optional(z.string()),
  requestType: z.optional(z.string()),
  principalId: z.string(),
  roleDefinitionId: z.optional(z.string()),
  directoryScopeId: z.optional(z.string()),
  accessId: z.optional(z.string()),
  groupId: z.optional(z.string()),
  linkedRoleEligibilityScheduleId: z.optional(z.string()),
  justification: optional,
  scheduleInfo: z.optional(z.object({ expiration: z.object({ duration: optional }) })),
  ticketInfo: z.nullish(z.object({ ticketNumber: optional, ticketSystem: optional })),
});
type Body = z.infer<typeof body>;

/**
 * Holds a recorded body of an activation, or of its end, against the one that the extension sends for
 * the same role, place, reason, duration and ticket: ours has no field and no value that it has not.
 * @returns what differs; undefined where the extension sends no such thing
 */
export async function checkSent(sample: Sample, raw: unknown): Promise<string[] | undefined> {
  const [path = ''] = sample.url.split('?');
  const to = surfaces.find((one) => one.method === sample.method && one.path.test(path));
  const { properties } = z.looseObject({ properties: z.optional(z.unknown()) }).parse(raw);
  const parsed = body.safeParse(properties ?? raw);
  const action = /^self(de)?activate$/i.exec(parsed.data?.action ?? parsed.data?.requestType ?? '');
  if (!to || !parsed.data || !action) return undefined;
  const sent = await sentBy(to.api, parsed.data, Boolean(action[1]));
  return sent
    ? lossesOf(folded(sent), pick(folded(raw), folded(sent))).map((at) => `sends another ${at}`)
    : ['sends nothing'];
}

async function sentBy(api: SurfaceApi, of: Body, ends: boolean): Promise<unknown> {
  const calls: Call[] = [];
  const client = await answeredClient({
    resource: api.resource,
    objectId: of.principalId,
    answer(call) {
      calls.push(call);
      return answerOf(undefined, 500);
    },
  });
  await api[ends ? 'end' : 'activate'](client, elevationOf(api, of));
  return calls[0]?.body;
}

function elevationOf({ surface }: SurfaceApi, of: Body): Elevation {
  const ticket = of.ticketInfo;
  return {
    ...{ id: 'id', account: 'a', state: 'active', steppedUp: false, claims: null, tries: 0 },
    ...{ createdAtMs: 0, sinceMs: 0, confirmedAtMs: 0, sentAtMs: null, notBeforeMs: null },
    ...{ request: null, startsAtMs: 0, endsAtMs: null, error: null },
    eligibility: {
      ...{ key: 'k', account: 'a', surface, via: 'direct', endsAtMs: null },
      role: { id: of.roleDefinitionId ?? of.accessId ?? '', name: '' },
      scope: { id: of.directoryScopeId ?? of.groupId ?? '/s', name: '', kind: 'tenant' },
      ...(of.linkedRoleEligibilityScheduleId && {
        scheduleId: of.linkedRoleEligibilityScheduleId,
      }),
    },
    input: {
      durationMs: parseDurationMs(of.scheduleInfo?.expiration.duration ?? '') ?? 0,
      justification: of.justification ?? '',
      ticket: ticket
        ? { number: ticket.ticketNumber ?? '', system: ticket.ticketSystem ?? '' }
        : null,
    },
  };
}

/** The services compare names and enums without case. */
const folded = (value: unknown): unknown => JSON.parse(JSON.stringify(value).toLowerCase());

/** What of a recorded body stands where ours has something. */
function pick(recorded: unknown, ours: unknown): unknown {
  if (typeof ours !== 'object' || ours === null) return recorded;
  const from = Object(recorded) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(ours).map(([key, value]) => [key, pick(from[key], value) ?? 'nothing']),
  );
}
