import type { Answer } from '../answer';
import { isRefusal } from '../answer';
import { answerEntity, answerFunction } from '../odata/collection';
import { resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { filterByAllowed } from '../schedules/filter-by-allowed';
import { answerPlainCollection, newestFirst, requestsForCaller } from '../schedules/lists';
import { requestEntity } from './request-entity';
import { directoryStore } from './store';

const PATH = 'roleManagement/directory/roleAssignmentScheduleRequests';
const FILTERS = ['principalId', 'roleDefinitionId', 'directoryScopeId', 'action'];

/** Requests of, by or for the caller. Here a filter by status works (contract §1.4, §3). */
export function myRequests(call: Call): Answer {
  const { tenant } = call.caller;
  const all = requestsForCaller(call, directoryStore(tenant));
  const rows = filterByAllowed(all, call.query, [...FILTERS, 'status']);
  return isRefusal(rows) ? rows : answerFunction(call, requestEntity(tenant), rows);
}

/** The plain collection refuses a filter by status, and any order (contract §1.4). */
export function listRequests(call: Call): Answer {
  const { tenant } = call.caller;
  return answerPlainCollection(
    call,
    PATH,
    requestEntity(tenant),
    newestFirst(tenant.requests),
    FILTERS,
  );
}

export function getRequest(call: Call): Answer {
  const { tenant } = call.caller;
  const id = call.params[0] ?? '';
  const found = tenant.requests.find((each) => sameId(each.id, id));
  return found ? answerEntity(call, PATH, requestEntity(tenant), found) : resourceNotFound(id);
}
