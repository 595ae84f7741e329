import type { GroupAccess, GroupHolding } from '../../world-groups';
import { type Answer, isRefusal } from '../answer';
import { contextOf } from '../odata/context';
import { badRequest } from '../refusals';
import type { Call } from '../route';
import { createRequest as create } from '../schedules/create-request';
import { type Form, readRequired } from '../schedules/request-body';
import { groupBooks } from './books';
import { requestEntity } from './entities';
import { meetOnboarding } from './onboarding';

const SET = 'identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$entity';
const ACCESSES: GroupAccess[] = ['member', 'owner'];

const form: Form<GroupHolding> = {
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
    books: groupBooks(call.caller.tenant),
    form,
    created: (request) => {
      const row = requestEntity(call).row(request);
      return { status: 201, body: { '@odata.context': contextOf(call, SET), ...row } };
    },
    refuse: ({ groupId }) => meetOnboarding(call.world, groupId),
  });
}
