import type { DirectoryAssignment, Tenant } from '../../world';
import { givenDateTime } from '../date-time';
import { type Entity, pick, type Row } from '../odata/entity';
import { expandPrincipal } from '../people/expand-principal';
import { eligibilityRow } from './eligibility-entity';
import { sameAssignment } from './ids';
import { expandRoleDefinition } from './role-definition-entity';
import { scopeFields } from './scope-fields';

function assignmentRow(item: DirectoryAssignment): Row {
  return {
    id: item.instanceId,
    principalId: item.principalId,
    roleDefinitionId: item.roleDefinitionId,
    ...scopeFields(item.directoryScopeId),
    startDateTime: givenDateTime(item.startsAtMs),
    endDateTime: givenDateTime(item.endsAtMs),
    assignmentType: item.assignmentType,
    memberType: item.memberType,
    roleAssignmentOriginId: item.instanceId,
    roleAssignmentScheduleId: item.scheduleId,
  };
}

/** Active assignments (contract §2). */
export function assignmentEntity(tenant: Tenant): Entity<DirectoryAssignment> {
  return {
    type: 'unifiedRoleAssignmentScheduleInstance',
    row: assignmentRow,
    expand: {
      roleDefinition: expandRoleDefinition(tenant),
      principal: expandPrincipal(tenant),
      activatedUsing: (item, { select }) => {
        if (item.assignmentType === 'Assigned') return null;
        const from = tenant.eligibilities.find((each) => sameAssignment(each, item));
        return from ? pick(eligibilityRow(from), select) : null;
      },
    },
  };
}
