import type { Answer } from '../answer';
import { isRefusal } from '../answer';
import { shownActive } from '../behaviour';
import { answerEntity, answerFunction } from '../odata/collection';
import { parseFilter } from '../odata/filter';
import { invalidFilter, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { filterByAllowed } from '../schedules/filter-by-allowed';
import {
  answerFilterByCurrentUser,
  answerPlainCollection,
  inEffectNow,
  isForApproval,
  newestFirst,
  requestsForCaller,
} from '../schedules/lists';
import {
  assignmentEntity,
  eligibilityEntity,
  partialRequestEntity,
  requestEntity,
} from './entities';
import { groupStore } from './store';

const PATH = 'identityGovernance/privilegedAccess/group';
const FILTERS = ['principalId', 'groupId', 'accessId'];

/** What the caller is eligible for, through groups too (contract §1.2). */
export function myEligibilities(call: Call): Answer {
  const all = inEffectNow(call, groupStore(call.caller.tenant).eligibilities);
  return answerFilterByCurrentUser(call, eligibilityEntity(call), all, [...FILTERS, 'memberType']);
}

/** An eligibility that comes through a group is listed under that group's id (contract §1.4). */
export function listEligibilities(call: Call): Answer {
  const rows = inEffectNow(call, call.caller.tenant.pimGroups.eligibilities);
  const path = `${PATH}/eligibilityScheduleInstances`;
  return (
    unlessUnbounded(call) ??
    answerPlainCollection(call, path, eligibilityEntity(call, true), rows, FILTERS)
  );
}

/** What is active for the caller (contract §2); the life cycle removes expired rows. */
export function myAssignments(call: Call): Answer {
  const { assignments } = call.caller.tenant.pimGroups;
  const shown = shownActive(call.world, 'groups', assignments);
  return answerFilterByCurrentUser(call, assignmentEntity(call), shown, [
    ...FILTERS,
    'assignmentType',
  ]);
}

export function listAssignments(call: Call): Answer {
  const { assignments } = call.caller.tenant.pimGroups;
  const path = `${PATH}/assignmentScheduleInstances`;
  return (
    unlessUnbounded(call) ??
    answerPlainCollection(call, path, assignmentEntity(call), assignments, FILTERS)
  );
}

/** Requests of, by or for the caller (contract §3). */
export function myRequests(call: Call): Answer {
  const all = requestsForCaller(call, groupStore(call.caller.tenant));
  const rows = filterByAllowed(all, call.query, [...FILTERS, 'action', 'status']);
  if (isRefusal(rows)) return rows;
  const entity = isForApproval(call) ? partialRequestEntity : requestEntity(call);
  return answerFunction(call, entity, rows);
}

/** The plain collection refuses a filter by status, and any order (contract §1.4). */
export function listRequests(call: Call): Answer {
  const rows = newestFirst(call.caller.tenant.pimGroups.requests);
  const path = `${PATH}/assignmentScheduleRequests`;
  return (
    unlessUnbounded(call) ?? answerPlainCollection(call, path, requestEntity(call), rows, FILTERS)
  );
}

export function getRequest(call: Call): Answer {
  const id = call.params[0] ?? '';
  const found = call.caller.tenant.pimGroups.requests.find((each) => sameId(each.id, id));
  return found
    ? answerEntity(call, `${PATH}/assignmentScheduleRequests`, requestEntity(call), found)
    : resourceNotFound(id);
}

/** A plain collection has to be filtered by a group or a principal (contract §1.2). */
export function unlessUnbounded({ query }: Call): Answer | undefined {
  const clauses = parseFilter(query.filter ?? '') ?? [];
  const bounded = clauses.some(({ name }) => name === 'groupId' || name === 'principalId');
  return bounded ? undefined : invalidFilter(query.filter ?? '');
}
