import type { DirectoryEligibility, Tenant } from '../../world';
import { givenDateTime } from '../date-time';
import type { Entity, Row } from '../odata/entity';
import { expandPrincipal } from '../people/expand-principal';
import { expandRoleDefinition } from './role-definition-entity';
import { scopeFields } from './scope-fields';

export function eligibilityRow(item: DirectoryEligibility): Row {
  return {
    id: item.instanceId,
    principalId: item.principalId,
    roleDefinitionId: item.roleDefinitionId,
    ...scopeFields(item.directoryScopeId),
    startDateTime: givenDateTime(item.startsAtMs),
    endDateTime: givenDateTime(item.endsAtMs),
    memberType: item.memberType,
    roleEligibilityScheduleId: item.scheduleId,
  };
}

/** Eligible assignments (contract §1.1). */
export function eligibilityEntity(tenant: Tenant): Entity<DirectoryEligibility> {
  return {
    type: 'unifiedRoleEligibilityScheduleInstance',
    row: eligibilityRow,
    expand: {
      roleDefinition: expandRoleDefinition(tenant),
      principal: expandPrincipal(tenant),
    },
  };
}
