import type { DirectoryAssignment, DirectoryEligibility, Tenant } from '../../world';
import type { Answer } from '../answer';
import type { Entity, Row } from '../odata/entity';
import { expandPrincipal } from '../people/expand-principal';
import type { Call } from '../route';
import { answerFilterByCurrentUser, answerPlainCollection } from '../schedules/lists';
import { scheduleRow } from '../schedules/schedule-row';
import { expandRoleDefinition } from './role-definition-entity';
import { scopeFields } from './scope-fields';

const PATH = 'roleManagement/directory';
const FILTERS = ['principalId', 'roleDefinitionId', 'directoryScopeId', 'status'];

type Scheduled = DirectoryEligibility | DirectoryAssignment;

function rowOf(item: Scheduled): Row {
  const { scheduleId, principalId, roleDefinitionId, directoryScopeId, memberType } = item;
  return {
    id: scheduleId,
    principalId,
    roleDefinitionId,
    ...scopeFields(directoryScopeId),
    memberType,
    ...scheduleRow(scheduleId, item),
  };
}

const expandable = (tenant: Tenant) => ({
  roleDefinition: expandRoleDefinition(tenant),
  principal: expandPrincipal(tenant),
});

const eligibilityEntity = (tenant: Tenant): Entity<DirectoryEligibility> => ({
  type: 'unifiedRoleEligibilitySchedule',
  row: rowOf,
  expand: expandable(tenant),
});

const assignmentEntity = (tenant: Tenant): Entity<DirectoryAssignment> => ({
  type: 'unifiedRoleAssignmentSchedule',
  row: (item) => ({ ...rowOf(item), assignmentType: item.assignmentType }),
  expand: expandable(tenant),
});

/** What the caller is or will be eligible for: unlike instances, schedules may begin later (contract §0). */
export function myEligibilitySchedules(call: Call): Answer {
  const { tenant } = call.caller;
  return answerFilterByCurrentUser(call, eligibilityEntity(tenant), tenant.eligibilities, FILTERS);
}

export function listEligibilitySchedules(call: Call): Answer {
  const { tenant } = call.caller;
  const path = `${PATH}/roleEligibilitySchedules`;
  const own = tenant.eligibilities.filter(({ memberType }) => memberType !== 'Group');
  return answerPlainCollection(call, path, eligibilityEntity(tenant), own, FILTERS);
}

/** What is or will be active for the caller. */
export function myAssignmentSchedules(call: Call): Answer {
  const { tenant } = call.caller;
  return answerFilterByCurrentUser(call, assignmentEntity(tenant), tenant.assignments, FILTERS);
}

export function listAssignmentSchedules(call: Call): Answer {
  const { tenant } = call.caller;
  const path = `${PATH}/roleAssignmentSchedules`;
  const own = tenant.assignments.filter(({ memberType }) => memberType !== 'Group');
  return answerPlainCollection(call, path, assignmentEntity(tenant), own, FILTERS);
}
