import * as z from 'zod/mini';
import type { Call } from '../../utils/http/http';
import type { Elevation } from '../../utils/pim/elevation/elevation';
import { parseDurationMs } from '../../utils/pim/iso-duration';
import { createAzure } from '../../utils/surfaces/azure/surface';
import { createDirectory } from '../../utils/surfaces/graph/directory';
import { createGroups } from '../../utils/surfaces/graph/groups';
import type { SurfaceApi } from '../../utils/surfaces/surface-api';
import { answeredClient, answerOf } from './wire-client';
import type { Sample } from './wire-index';
import { lossesOf } from './wire-losses';

const now = () => 0;
/** The endpoints to which the requests of each surface are sent. */
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
 * Compares a recorded body of an activation, or of its end, with the one that the extension sends for the
 * same role, scope, reason, duration and ticket, which must have no field and no value besides.
 * @returns what differs; undefined where the extension sends no such request
 */
export async function checkSent(sample: Sample, raw: unknown): Promise<string[] | undefined> {
  const [path = ''] = sample.url.split('?');
  const surface = surfaces.find((each) => each.method === sample.method && each.path.test(path));
  const { properties } = z.looseObject({ properties: z.optional(z.unknown()) }).parse(raw);
  const parsed = body.safeParse(properties ?? raw);
  const action = /^self(de)?activate$/i.exec(parsed.data?.action ?? parsed.data?.requestType ?? '');
  if (!surface || !parsed.data || !action) return undefined;
  const sent = await sentBy(surface.api, parsed.data, Boolean(action[1]));
  return sent
    ? lossesOf(folded(sent), pick(folded(raw), folded(sent))).map(
        (field) => `sends another ${field}`,
      )
    : ['sends nothing'];
}

async function sentBy(api: SurfaceApi, recorded: Body, ends: boolean): Promise<unknown> {
  const calls: Call[] = [];
  const client = await answeredClient({
    resource: api.resource,
    objectId: recorded.principalId,
    answer(call) {
      calls.push(call);
      return answerOf(undefined, 500);
    },
  });
  await api[ends ? 'end' : 'activate'](client, elevationOf(api, recorded));
  return calls[0]?.body;
}

function elevationOf({ surface }: SurfaceApi, recorded: Body): Elevation {
  const ticket = recorded.ticketInfo;
  return {
    ...{ id: 'id', account: 'a', state: 'active', steppedUp: false, claims: null, tries: 0 },
    ...{ createdAtMs: 0, sinceMs: 0, confirmedAtMs: 0, sentAtMs: null, notBeforeMs: null },
    ...{ request: null, startsAtMs: 0, endsAtMs: null, error: null },
    eligibility: {
      ...{ key: 'k', account: 'a', surface, via: 'direct', endsAtMs: null },
      role: { id: recorded.roleDefinitionId ?? recorded.accessId ?? '', name: '' },
      scope: {
        id: recorded.directoryScopeId ?? recorded.groupId ?? '/s',
        name: '',
        kind: 'tenant',
      },
      ...(recorded.linkedRoleEligibilityScheduleId && {
        scheduleId: recorded.linkedRoleEligibilityScheduleId,
      }),
    },
    input: {
      durationMs: parseDurationMs(recorded.scheduleInfo?.expiration.duration ?? '') ?? 0,
      justification: recorded.justification ?? '',
      ticket: ticket
        ? { number: ticket.ticketNumber ?? '', system: ticket.ticketSystem ?? '' }
        : null,
    },
  };
}

/** In lower case: the services compare names and enums without case. */
const folded = (value: unknown): unknown => JSON.parse(JSON.stringify(value).toLowerCase());

/** The part of a recorded body with the same fields as the extension's. */
function pick(recorded: unknown, sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return recorded;
  const fields = Object(recorded) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, pick(fields[key], value) ?? 'nothing']),
  );
}
