import type { DirectoryEligibility, DirectoryRequest, Tenant } from '../../world';
import { givenDateTime } from '../date-time';
import { type Entity, pick, type Row } from '../odata/entity';
import { expandPrincipal } from '../people/expand-principal';
import { isDeactivation } from '../schedules/actions';
import { requestParts } from '../schedules/request-parts';
import { sameAssignment } from './ids';
import { expandRoleDefinition } from './role-definition-entity';
import { scopeFields } from './scope-fields';

function requestRow(item: DirectoryRequest): Row {
  return {
    ...requestParts(item),
    principalId: item.principalId,
    roleDefinitionId: item.roleDefinitionId,
    ...scopeFields(item.directoryScopeId),
    targetScheduleId: isDeactivation(item.action) ? null : item.id,
    createdBy: {
      application: null,
      device: null,
      user: { displayName: null, id: item.principalId },
    },
  };
}

/** Requests (contract §3). */
export function requestEntity(tenant: Tenant): Entity<DirectoryRequest> {
  return {
    type: 'unifiedRoleAssignmentScheduleRequest',
    row: requestRow,
    expand: {
      roleDefinition: expandRoleDefinition(tenant),
      principal: expandPrincipal(tenant),
      activatedUsing: (item, { select }) => {
        const from = tenant.eligibilities.find((each) => sameAssignment(each, item));
        return from ? pick(eligibilityScheduleRow(from), select) : null;
      },
    },
  };
}

/** The schedule behind an eligible assignment, with the date that stands for "never modified" (contract §0). */
function eligibilityScheduleRow(item: DirectoryEligibility): Row {
  return {
    id: item.scheduleId,
    principalId: item.principalId,
    roleDefinitionId: item.roleDefinitionId,
    ...scopeFields(item.directoryScopeId),
    createdUsing: item.scheduleId,
    createdDateTime: givenDateTime(item.startsAtMs),
    modifiedDateTime: '0001-01-01T08:00:00Z',
    status: 'Provisioned',
    memberType: item.memberType,
    scheduleInfo: {
      startDateTime: givenDateTime(item.startsAtMs),
      recurrence: null,
      expiration: {
        type: item.endsAtMs === null ? 'noExpiration' : 'afterDateTime',
        endDateTime: givenDateTime(item.endsAtMs),
        duration: null,
      },
    },
  };
}
