import { clockDateTime, givenDateTime } from '../graph/date-time';
import type { Row } from '../graph/odata/entity';
import type { Tenant } from '../world';
import type { AzureAssignment, AzureEligibility } from '../world-azure';
import { conditionOf, expandedProperties } from './expanded-properties';
import { findScope } from './scope';
import { authorizationId, roleDefinitionId, spellScope } from './spelling';

/** A row of `roleEligibilityScheduleInstances` (contract §1.3). */
export function eligibilityRow(tenant: Tenant, item: AzureEligibility): Row {
  const { roleId, spelling, scheduleId, instanceId } = item;
  const scope = findScope(tenant, item.scopeId)!;
  const scopeId = spellScope(scope.id, spelling);
  const principalId = item.groupId ?? item.holderId;
  return {
    properties: {
      scope: scopeId,
      roleDefinitionId: roleDefinitionId(scope, roleId),
      principalId,
      principalType: item.groupId ? 'Group' : 'User',
      status: 'Provisioned',
      roleEligibilityScheduleId: authorizationId(scopeId, 'RoleEligibilitySchedules', scheduleId),
      startDateTime: givenDateTime(item.startsAtMs),
      endDateTime: givenDateTime(item.endsAtMs),
      memberType: item.groupId ? 'Group' : 'Direct',
      createdOn: givenDateTime(item.startsAtMs),
      ...conditionOf(item),
      expandedProperties: expandedProperties(tenant, { scope, roleId, principalId, spelling }),
    },
    name: instanceId,
    id: authorizationId(scopeId, 'RoleEligibilityScheduleInstances', instanceId),
    type: 'Microsoft.Authorization/RoleEligibilityScheduleInstances',
  };
}

/** A row of `roleAssignmentScheduleInstances`: its principal is always a user (contract §1.3). */
export function assignmentRow(tenant: Tenant, item: AzureAssignment): Row {
  const { roleId, holderId, scheduleId, instanceId } = item;
  const scope = findScope(tenant, item.scopeId)!;
  const from = tenant.azure.eligibilities.find((each) => each.scheduleId === item.eligibilityId);
  const linked = (type: string, name: string | undefined) =>
    name === undefined ? null : authorizationId(scope.id, type, name);
  return {
    properties: {
      originRoleAssignmentId: authorizationId(scope.id, 'roleAssignments', instanceId),
      linkedRoleEligibilityScheduleId: linked('RoleEligibilitySchedules', from?.scheduleId),
      linkedRoleEligibilityScheduleInstanceId: linked(
        'RoleEligibilityScheduleInstances',
        from?.instanceId,
      ),
      assignmentType: item.assignmentType,
      scope: scope.id,
      roleDefinitionId: roleDefinitionId(scope, roleId),
      principalId: holderId,
      principalType: 'User',
      status: 'Provisioned',
      roleAssignmentScheduleId: authorizationId(scope.id, 'RoleAssignmentSchedules', scheduleId),
      startDateTime: clockDateTime(item.startsAtMs),
      endDateTime: item.endsAtMs === null ? null : clockDateTime(item.endsAtMs),
      memberType: item.memberType,
      createdOn: clockDateTime(item.startsAtMs),
      ...conditionOf(item),
      expandedProperties: expandedProperties(tenant, { scope, roleId, principalId: holderId }),
    },
    name: instanceId,
    id: authorizationId(scope.id, 'RoleAssignmentScheduleInstances', instanceId),
    type: 'Microsoft.Authorization/RoleAssignmentScheduleInstances',
  };
}
