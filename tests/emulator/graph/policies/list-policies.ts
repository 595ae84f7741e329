import type { Answer } from '../answer';
import { answerCollection, answerEntity } from '../odata/collection';
import { applyFilter, parseFilter } from '../odata/filter';
import { invalidFilter, resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { policyAssignmentEntity, policyEntity } from './policy-assignment-entity';
import { policiesAt } from './policy-assignments';

const PATH = 'policies/roleManagementPolicyAssignments';
const FILTERS = ['scopeId', 'scopeType', 'roleDefinitionId', 'policyId'];

/** Scope and scope type have to be in the filter; an `or` is refused (contract §4.1). No paging. */
export function listPolicies(call: Call): Answer {
  const { filter } = call.query;
  const clauses = parseFilter(filter ?? '') ?? [];
  const clauseValue = (name: string) => clauses.find((each) => each.name === name)?.value;
  const [scopeType, scopeId] = [clauseValue('scopeType'), clauseValue('scopeId')];
  const hasUnknownName = clauses.some(({ name }) => !FILTERS.includes(name));
  if (scopeType === undefined || scopeId === undefined || hasUnknownName) {
    return invalidFilter(filter ?? '');
  }
  const rows = applyFilter(policiesAt(call.caller.tenant, scopeType, scopeId), clauses);
  const unpaged = { ...call, query: { ...call.query, top: rows.length || 1, skiptoken: null } };
  return answerCollection(unpaged, PATH, policyAssignmentEntity, rows);
}

/** GET /policies/roleManagementPolicyAssignments/{id}: the id begins with the scope type and the scope (contract §0). */
export function getPolicy(call: Call): Answer {
  const id = call.params[0] ?? '';
  const found = policiesBeside(call, id).find((each) =>
    sameId(String(policyAssignmentEntity.row(each).id), id),
  );
  return found ? answerEntity(call, PATH, policyAssignmentEntity, found) : resourceNotFound(id);
}

/** GET /policies/roleManagementPolicies/{id}: one policy, without the role it is assigned to (contract §4.1). */
export function getPolicyItself(call: Call): Answer {
  const id = call.params[0] ?? '';
  const found = policiesBeside(call, id).find(({ policyId }) => sameId(policyId, id));
  return found
    ? answerEntity(call, 'policies/roleManagementPolicies', policyEntity, found)
    : resourceNotFound(id);
}

/** The policies of the scope that a policy's id names. */
function policiesBeside(call: Call, id: string) {
  const [scopeType = '', scopeId = ''] = id.split('_');
  return policiesAt(call.caller.tenant, scopeType, sameId(scopeType, 'Group') ? scopeId : '/');
}
