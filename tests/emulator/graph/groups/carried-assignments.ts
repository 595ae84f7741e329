import { guidOf } from '../../tenants/ids';
import type { DirectoryAssignment, Tenant } from '../../world';
import { instanceId } from '../directory/ids';
import { membersOf } from './memberships';

/**
 * The directory roles that people hold through a role-assignable group: the group holds the role
 * permanently, its members as long as they are members.
 */
export function carriedAssignments({ pimGroups }: Tenant): DirectoryAssignment[] {
  return pimGroups.carriedRoles.flatMap(({ groupId, roleDefinitionId }) =>
    membersOf(pimGroups, groupId).map(
      (principalId): DirectoryAssignment => ({
        scheduleId: guidOf('carried', groupId, roleDefinitionId),
        instanceId: instanceId(roleDefinitionId, groupId, '/', 'active'),
        principalId,
        roleDefinitionId,
        directoryScopeId: '/',
        memberType: 'Group',
        assignmentType: 'Assigned',
        startsAtMs: null,
        endsAtMs: null,
      }),
    ),
  );
}
