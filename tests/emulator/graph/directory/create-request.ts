import type { DirectoryHolding } from '../../world';
import type { Answer } from '../answer';
import { contextOf } from '../odata/context';
import type { Call } from '../route';
import { createRequest as create } from '../schedules/create-request';
import { type BodyFormat, readRequired } from '../schedules/request-body';
import { requestEntity } from './request-entity';
import { directoryStore } from './store';

const SET = 'roleManagement/directory/roleAssignmentScheduleRequests/$entity';

const format: BodyFormat<DirectoryHolding> = {
  type: 'unifiedRoleAssignmentScheduleRequest',
  properties: ['appScopeId', 'directoryScopeId', 'roleDefinitionId'],
  read: (body) => readRequired(body, ['principalId', 'roleDefinitionId', 'directoryScopeId']),
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
