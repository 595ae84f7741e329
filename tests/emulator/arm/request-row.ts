import { clockDateTime, givenDateTime } from '../graph/date-time';
import type { Row } from '../graph/odata/entity';
import type { Tenant } from '../world';
import type { AzureRequest } from '../world-azure';
import { conditionOf, expandedProperties } from './expanded-properties';
import { findScope } from './scope';
import { authorizationId, roleDefinitionId } from './spelling';

/** A `roleAssignmentScheduleRequest`, listed, read or just made (contract §3, §5.3). */
export function requestRow(tenant: Tenant, item: AzureRequest): Row {
  const { name, roleId, holderId, requestType } = item;
  const scope = findScope(tenant, item.scopeId)!;
  const activates = requestType === 'SelfActivate';
  return {
    properties: {
      targetRoleAssignmentScheduleId: activates ? name : null,
      targetRoleAssignmentScheduleInstanceId: null,
      scope: scope.id,
      roleDefinitionId: roleDefinitionId(scope, roleId),
      principalId: holderId,
      principalType: 'User',
      requestType,
      status: item.status,
      approvalId: item.approvalId,
      scheduleInfo: activates
        ? {
            startDateTime: startOf(item),
            expiration: { type: 'AfterDuration', endDateTime: null, duration: item.duration },
          }
        : null,
      ticketInfo: { ticketNumber: item.ticket.number, ticketSystem: item.ticket.system },
      justification: item.justification,
      requestorId: holderId,
      createdOn: clockDateTime(item.createdAtMs),
      ...conditionOf(item),
      expandedProperties: expandedProperties(tenant, { scope, roleId, principalId: holderId }),
    },
    name,
    id: authorizationId(scope.id, 'RoleAssignmentScheduleRequests', name),
    type: 'Microsoft.Authorization/RoleAssignmentScheduleRequests',
  };
}

/** A future start is the requested one, any other is from the service's clock. */
function startOf({ startsAtMs, status }: AzureRequest): string | null {
  if (startsAtMs === null) return null;
  return status === 'Granted' ? givenDateTime(startsAtMs) : clockDateTime(startsAtMs);
}
