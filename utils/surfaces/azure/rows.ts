import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import type { Activation } from '../../pim/activation';
import type { ActivationRequest } from '../../pim/activation-request';
import { assignmentKey } from '../../pim/assignment-key';
import { parseDurationMs } from '../../pim/duration';
import type { Eligibility } from '../../pim/eligibility';
import { lastSegment } from '../../pim/last-segment';
import { plainName } from '../../pim/plain-name';
import { scrub } from '../../pim/scrub';
import { requestBucketOf } from '../request-status';
import { actionOf, statusOf, timeOf, viaOf } from '../row-values';
import { guidOf, plainScopeId, scopeKindOf } from './ids';
import type { AssignmentRow, EligibilityRow, RequestRow } from './wire';

export function toEligibility({ properties }: EligibilityRow, account: Account): Eligibility {
  const { condition, conditionVersion, roleEligibilityScheduleId } = properties;
  return {
    ...assignmentOf(properties, account),
    via: viaOf(properties.memberType),
    endsAtMs: timeOf(properties.endDateTime),
    ...(roleEligibilityScheduleId && { scheduleId: roleEligibilityScheduleId }),
    ...(condition && { condition: { text: condition, version: conditionVersion ?? '2.0' } }),
  };
}

export function toActivation({ properties }: AssignmentRow, account: Account): Activation {
  return {
    ...assignmentOf(properties, account),
    via: viaOf(properties.memberType),
    startsAtMs: timeOf(properties.startDateTime),
    endsAtMs: timeOf(properties.endDateTime),
    kind: properties.assignmentType?.toLowerCase() === 'activated' ? 'activated' : 'assigned',
  };
}

/** @param nowMs tells a grant of the future from one that holds */
export function toRequest(row: RequestRow, account: Account, nowMs: number): ActivationRequest {
  const { status, scheduleInfo, ...rest } = row.properties;
  const startsAtMs = timeOf(scheduleInfo?.startDateTime);
  const durationMs = parseDurationMs(scheduleInfo?.expiration?.duration ?? '') ?? null;
  return {
    ...assignmentOf(rest, account),
    id: row.name,
    action: actionOf(rest.requestType),
    bucket: requestBucketOf(status, startsAtMs, nowMs),
    status: statusOf(status),
    justification: scrub(rest.justification ?? ''),
    createdAtMs: timeOf(rest.createdOn) ?? nowMs,
    startsAtMs,
    durationMs,
    endsAtMs:
      timeOf(scheduleInfo?.expiration?.endDateTime) ??
      (startsAtMs !== null && durationMs !== null ? startsAtMs + durationMs : null),
    approvalId: rest.approvalId ?? null,
  };
}

type Assignment = Pick<
  RequestRow['properties'],
  'scope' | 'roleDefinitionId' | 'expandedProperties'
>;

/** Keyed by the role's GUID and the plain scope: ids of the same thing differ (contract §12.11). */
function assignmentOf(of: Assignment, account: Account) {
  const key = accountKey(account);
  const id = plainScopeId(of.scope);
  const { scope, roleDefinition } = of.expandedProperties ?? {};
  return {
    key: assignmentKey(key, 'azure', guidOf(of.roleDefinitionId), id),
    account: key,
    surface: 'azure' as const,
    role: {
      id: of.roleDefinitionId,
      name: plainName(roleDefinition?.displayName) || plainName(guidOf(of.roleDefinitionId)),
    },
    scope: {
      id,
      name: plainName(scope?.displayName) || plainName(lastSegment(id)),
      kind: scopeKindOf(id),
    },
  };
}
