import type { DirectoryHolding } from '../../world';
import { type Answer, isRefusal } from '../answer';
import { contextOf } from '../odata/context';
import type { Call } from '../route';
import { createRequest as create } from '../schedules/create-request';
import { type BodyFormat, readRequired } from '../schedules/request-body';
import { requestEntity } from './request-entity';
import { readScope } from './scope-fields';
import { directoryStore } from './store';

const SET = 'roleManagement/directory/roleAssignmentScheduleRequests/$entity';

const format: BodyFormat<DirectoryHolding> = {
  type: 'unifiedRoleAssignmentScheduleRequest',
  properties: ['appScopeId', 'directoryScopeId', 'roleDefinitionId'],
  read: (body) => {
    const who = readRequired(body, ['principalId', 'roleDefinitionId']);
    const scope = readScope(body);
    if (isRefusal(who)) return who;
    return isRefusal(scope) ? scope : { ...who, ...scope };
  },
};

/** POST roleAssignmentScheduleRequests (contract §5.1). */
export function createRequest(call: Call): Answer {
  const { tenant } = call.caller;
  return create(call, {
    store: directoryStore(tenant),
    format,
    created: (request) => {
      const row = requestEntity(tenant).row(request);
      return { status: 201, body: { '@odata.context': contextOf(call, SET), ...row } };
    },
  });
}
