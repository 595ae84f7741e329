import type {
  GroupAssignment,
  GroupEligibility,
  GroupHolding,
  GroupRequest,
} from '../../world-groups';
import { givenDateTime } from '../date-time';
import { type Entity, pick, type Row } from '../odata/entity';
import type { Expansion } from '../odata/expand';
import { expandPrincipal } from '../people/expand-principal';
import type { Call } from '../route';
import { requestParts } from '../schedules/request-parts';
import { expandGroup } from './expand-group';
import { groupKey, scheduleId } from './ids';

function holdingRow({ principalId, accessId, groupId }: GroupHolding): Row {
  return { principalId, accessId, groupId };
}

function timesRow(item: GroupEligibility | GroupAssignment): Row {
  return {
    startDateTime: givenDateTime(item.startsAtMs),
    endDateTime: givenDateTime(item.endsAtMs),
  };
}

export function expandable(call: Call) {
  return { group: expandGroup(call), principal: expandPrincipal(call.caller.tenant) };
}

/** Eligible assignments (contract §1.2). The plain collection does not name their schedule. */
export function eligibilityEntity(call: Call, plain = false): Entity<GroupEligibility> {
  return {
    type: 'privilegedAccessGroupEligibilityScheduleInstance',
    row: (item) => ({
      id: item.instanceId,
      ...timesRow(item),
      memberType: item.memberType,
      ...holdingRow(item),
      ...(!plain && { eligibilityScheduleId: item.scheduleId }),
    }),
    expand: expandable(call),
  };
}

/** Active assignments (contract §2). */
export function assignmentEntity(call: Call): Entity<GroupAssignment> {
  return {
    type: 'privilegedAccessGroupAssignmentScheduleInstance',
    row: (item) => ({
      id: item.instanceId,
      ...timesRow(item),
      ...holdingRow(item),
      memberType: item.memberType,
      assignmentType: item.assignmentType,
      assignmentScheduleId: item.scheduleId,
    }),
    expand: {
      ...expandable(call),
      activatedUsing: (item, { select }: Expansion) => {
        if (item.assignmentType === 'Assigned') return null;
        const from = call.caller.tenant.pimGroups.eligibilities.find(
          (each) => groupKey(each) === groupKey(item),
        );
        return from ? pick(eligibilityEntity(call).row(from), select) : null;
      },
    },
  };
}

/** Requests (contract §3). */
export function requestEntity(call: Call): Entity<GroupRequest> {
  return {
    type: 'privilegedAccessGroupAssignmentScheduleRequest',
    row: (item) => ({
      ...requestParts(item),
      createdBy: { user: { displayName: null, id: item.principalId } },
      ...holdingRow(item),
      targetScheduleId: scheduleId(item, item.id),
    }),
    expand: expandable(call),
  };
}

/** All that the list for approvers says of a request: the rest needs a second call (contract §3). */
export const partialRequestEntity: Entity<GroupRequest> = {
  type: 'privilegedAccessGroupAssignmentScheduleRequest',
  row: ({ id, status, createdAtMs }) => ({
    id,
    status,
    createdDateTime: givenDateTime(createdAtMs),
  }),
  expand: {},
};
