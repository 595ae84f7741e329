import type { GroupAssignment, GroupEligibility } from '../../world-groups';
import type { Answer } from '../answer';
import type { Entity, Row } from '../odata/entity';
import type { Call } from '../route';
import { answerFilterByCurrentUser, answerPlainCollection } from '../schedules/lists';
import { scheduleRow } from '../schedules/schedule-row';
import { expandable } from './entities';
import { unlessUnbounded } from './lists';

const PATH = 'identityGovernance/privilegedAccess/group';
const FILTERS = ['principalId', 'groupId', 'accessId', 'status'];

function rowOf(item: GroupEligibility | GroupAssignment): Row {
  const { scheduleId, principalId, accessId, groupId, memberType } = item;
  // The part behind the group and the access is the request that made the schedule (contract §0).
  const createdUsing = scheduleId.slice(scheduleId.lastIndexOf('_') + 1);
  return {
    id: scheduleId,
    ...scheduleRow(createdUsing, item),
    principalId,
    accessId,
    groupId,
    memberType: memberType.toLowerCase(),
  };
}

const eligibilityEntity = (call: Call): Entity<GroupEligibility> => ({
  type: 'privilegedAccessGroupEligibilitySchedule',
  row: rowOf,
  expand: expandable(call),
});

const assignmentEntity = (call: Call): Entity<GroupAssignment> => ({
  type: 'privilegedAccessGroupAssignmentSchedule',
  row: (item) => ({ ...rowOf(item), assignmentType: item.assignmentType.toLowerCase() }),
  expand: expandable(call),
});

/** What the caller is or will be eligible for: unlike instances, schedules may begin later (contract §0). */
export function myEligibilitySchedules(call: Call): Answer {
  const { eligibilities } = call.caller.tenant.pimGroups;
  return answerFilterByCurrentUser(call, eligibilityEntity(call), eligibilities, FILTERS);
}

export function listEligibilitySchedules(call: Call): Answer {
  const { eligibilities } = call.caller.tenant.pimGroups;
  const path = `${PATH}/eligibilitySchedules`;
  return (
    unlessUnbounded(call) ??
    answerPlainCollection(call, path, eligibilityEntity(call), eligibilities, FILTERS)
  );
}

/** What is or will be active for the caller. */
export function myAssignmentSchedules(call: Call): Answer {
  const { assignments } = call.caller.tenant.pimGroups;
  return answerFilterByCurrentUser(call, assignmentEntity(call), assignments, FILTERS);
}

export function listAssignmentSchedules(call: Call): Answer {
  const { assignments } = call.caller.tenant.pimGroups;
  const path = `${PATH}/assignmentSchedules`;
  return (
    unlessUnbounded(call) ??
    answerPlainCollection(call, path, assignmentEntity(call), assignments, FILTERS)
  );
}
