import type { GroupAccess, GroupHolding } from '../../world-groups';
import { type Answer, isRefusal } from '../answer';
import { contextOf } from '../odata/context';
import { badRequest } from '../refusals';
import type { Call } from '../route';
import { createRequest as create } from '../schedules/create-request';
import { type BodyFormat, readRequired } from '../schedules/request-body';
import { requestEntity } from './entities';
import { applyOnboarding } from './onboarding';
import { groupStore } from './store';

const SET = 'identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$entity';
const ACCESSES: GroupAccess[] = ['member', 'owner'];

const format: BodyFormat<GroupHolding> = {
  type: 'privilegedAccessGroupAssignmentScheduleRequest',
  properties: ['accessId', 'groupId'],
  read: (body) => {
    const read = readRequired(body, ['principalId', 'groupId', 'accessId']);
    if (isRefusal(read)) return read;
    const accessId = ACCESSES.find((each) => each === read.accessId.toLowerCase());
    return accessId
      ? { ...read, accessId }
      : badRequest(`Cannot convert the literal '${read.accessId}' to the expected type.`);
  },
};

/** POST assignmentScheduleRequests (contract §5.2). */
export function createRequest(call: Call): Answer {
  return create(call, {
    store: groupStore(call.caller.tenant),
    format,
    created: (request) => {
      const row = requestEntity(call).row(request);
      return { status: 201, body: { '@odata.context': contextOf(call, SET), ...row } };
    },
    refuse: ({ groupId }) => applyOnboarding(call.world, groupId),
  });
}
