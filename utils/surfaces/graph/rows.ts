import type { Activation } from '../../pim/activation';
import type { ActivationRequest } from '../../pim/activation-request';
import { parseDurationMs } from '../../pim/duration';
import type { Eligibility } from '../../pim/eligibility';
import { scrub } from '../../pim/scrub';
import { requestBucketOf } from '../request-status';
import { actionOf, statusOf, timeOf, viaOf } from '../row-values';
import type { InstanceRow, RequestRow } from './wire';

/** Whose row it is, what it is about and where: read by each surface in its own way. */
export type Place = Pick<Eligibility, 'key' | 'account' | 'surface' | 'role' | 'scope'>;

export function eligibilityOf(
  place: Place,
  row: InstanceRow,
  scheduleId: string | null | undefined,
): Eligibility {
  return {
    ...place,
    via: viaOf(row.memberType),
    endsAtMs: timeOf(row.endDateTime),
    ...(scheduleId && { scheduleId }),
  };
}

export function activationOf(
  place: Place,
  row: InstanceRow & { assignmentType?: string | null | undefined },
): Activation {
  return {
    ...place,
    via: viaOf(row.memberType),
    startsAtMs: timeOf(row.startDateTime),
    endsAtMs: timeOf(row.endDateTime),
    kind: row.assignmentType?.toLowerCase() === 'activated' ? 'activated' : 'assigned',
  };
}

/** @param nowMs tells a grant of the future from one that holds */
export function requestOf(place: Place, row: RequestRow, nowMs: number): ActivationRequest {
  const startsAtMs = timeOf(row.scheduleInfo?.startDateTime);
  const durationMs = parseDurationMs(row.scheduleInfo?.expiration?.duration ?? '') ?? null;
  const endsAtMs =
    timeOf(row.scheduleInfo?.expiration?.endDateTime) ??
    (startsAtMs !== null && durationMs !== null ? startsAtMs + durationMs : null);
  return {
    ...place,
    id: row.id,
    action: actionOf(row.action),
    bucket: requestBucketOf(row.status, startsAtMs, nowMs),
    status: statusOf(row.status),
    justification: scrub(row.justification ?? ''),
    createdAtMs: timeOf(row.createdDateTime) ?? nowMs,
    startsAtMs,
    durationMs,
    endsAtMs,
    approvalId: row.approvalId ?? null,
  };
}
