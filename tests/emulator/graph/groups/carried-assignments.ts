import { guidOf } from '../../tenants/ids';
import type { DirectoryAssignment, Tenant } from '../../world';
import { instanceId } from '../directory/ids';
import { membersOf } from './memberships';

/**
 * The directory roles people hold because a role-assignable group carries them: the group holds the
 * role for good, its members as long as they are in.
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
