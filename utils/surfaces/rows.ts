import type * as z from 'zod/mini';
import type { Account } from '../pim/account';
import type { Activation } from '../pim/activation';
import type { ActivationRequest } from '../pim/activation-request';
import type { Eligibility, Via } from '../pim/eligibility';
import { parseDurationMs } from '../pim/iso-duration';
import { scrub } from '../pim/scrub';
import { requestBucketOf } from './request-status';
import type { InstanceRow, RequestRow } from './wire';

/** How a surface reads its rows. A damaged row is left out and does not take the others with it. */
export type SurfaceRows = {
  toEligibilities: (rows: unknown[], account: Account) => Eligibility[];
  toActivations: (rows: unknown[], account: Account) => Activation[];
  /** @param nowMs tells a grant of the future from one that holds */
  toRequests: (rows: unknown[], account: Account, nowMs: number) => ActivationRequest[];
};

/** Keeps the rows that have the least a row needs. */
export function keepRows<Row>(rows: unknown[], schema: z.ZodMiniType<Row>): Row[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Reads rows one by one; `context` is whose they are, and when. */
export const eachRow =
  <Row, Context extends unknown[], Read>(
    schema: z.ZodMiniType<Row>,
    read: (row: Row, ...context: Context) => Read,
  ) =>
  (rows: unknown[], ...context: Context): Read[] =>
    keepRows(rows, schema).map((row) => read(row, ...context));

/** Each eligibility once; of rows with one key the last counts. */
export const uniqueByKey = (eligibilities: Eligibility[]): Eligibility[] => [
  ...new Map(eligibilities.map((eligibility) => [eligibility.key, eligibility])).values(),
];

/** Whose row it is, what it is about and where: read by each surface in its own way. */
export type RowAssignment = Pick<Eligibility, 'key' | 'account' | 'surface' | 'role' | 'scope'>;

export function eligibilityOf(
  assignment: RowAssignment,
  row: InstanceRow,
  scheduleId: string | null | undefined,
): Eligibility {
  return {
    ...assignment,
    via: viaOf(row.memberType),
    endsAtMs: timeOf(row.endDateTime),
    ...(scheduleId && { scheduleId }),
  };
}

export function activationOf(
  assignment: RowAssignment,
  row: InstanceRow & { assignmentType?: string | null | undefined },
): Activation {
  return {
    ...assignment,
    via: viaOf(row.memberType),
    startsAtMs: timeOf(row.startDateTime),
    endsAtMs: timeOf(row.endDateTime),
    kind: row.assignmentType?.toLowerCase() === 'activated' ? 'activated' : 'assigned',
  };
}

/** What Graph and Azure name differently in a request. */
export type RequestNames = {
  id: string;
  action: string | null | undefined;
  createdAt: string | null | undefined;
};

export function requestOf(
  assignment: RowAssignment,
  row: RequestRow,
  { id, action, createdAt }: RequestNames,
  nowMs: number,
): ActivationRequest {
  const { startDateTime, expiration } = row.scheduleInfo ?? {};
  const startsAtMs = timeOf(startDateTime);
  const durationMs = parseDurationMs(expiration?.duration ?? '') ?? null;
  return {
    ...assignment,
    id,
    action: actionOf(action),
    bucket: requestBucketOf(row.status, startsAtMs, nowMs),
    // The service's own status may be any text, but not of any length.
    status: scrub(row.status, 100),
    justification: scrub(row.justification ?? ''),
    createdAtMs: timeOf(createdAt) ?? nowMs,
    startsAtMs,
    durationMs,
    endsAtMs:
      timeOf(expiration?.endDateTime) ??
      (startsAtMs !== null && durationMs !== null ? startsAtMs + durationMs : null),
    approvalId: row.approvalId ?? null,
  };
}

/** How an assignment is held, of a `memberType` in any case; an unknown one reads as direct. */
function viaOf(memberType: string | null | undefined): Via {
  const name = memberType?.toLowerCase();
  return name === 'group' || name === 'inherited' ? name : 'direct';
}

/** What a request wanted, of an `action` in any case. */
function actionOf(action: string | null | undefined): ActivationRequest['action'] {
  const name = action?.toLowerCase();
  if (name === 'selfactivate') return 'activate';
  return name === 'selfdeactivate' ? 'deactivate' : 'other';
}

/** Milliseconds of an ISO moment; null for none. */
function timeOf(moment: string | null | undefined): number | null {
  const ms = moment ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
