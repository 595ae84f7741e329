import { guidOf } from '../../tenants/ids';
import type { RoleDefinition } from '../../world';
import type { Answer } from '../answer';
import { heldAssignments } from '../directory/held-assignments';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import type { Call } from '../route';
import { sameId } from '../same-id';

/** Scopes with which the properties of the roles may be read; with `User.Read` alone they are null. */
const readers = [
  'Directory.Read.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
];

/**
 * GET /me/transitiveMemberOf/microsoft.graph.directoryRole: the roles that are active now, tenant-wide
 * and built-in ones only. Without the scope to read them they are objects with nothing but an id.
 */
export function myDirectoryRoles(call: Call): Answer {
  const { tenant, user } = call.caller;
  const held = heldAssignments(tenant, call.world.now()).filter(
    ({ principalId, directoryScopeId }) => sameId(principalId, user.id) && directoryScopeId === '/',
  );
  const roles = tenant.roleDefinitions.filter(
    ({ id, isBuiltIn }) =>
      isBuiltIn && held.some(({ roleDefinitionId }) => sameId(roleDefinitionId, id)),
  );
  const isLimited = !call.caller.token.scp.split(' ').some((scope) => readers.includes(scope));
  const entity: Entity<RoleDefinition> = {
    type: 'directoryRole',
    row: (role) => ({
      // The object of an activated role in this tenant: not the template's id.
      id: guidOf(tenant.id, 'directoryRole', role.templateId),
      deletedDateTime: null,
      description: null,
      displayName: isLimited ? null : role.displayName,
      roleTemplateId: isLimited ? null : role.templateId,
    }),
    expand: {},
  };
  return answerCollection(call, 'directoryRoles', entity, roles);
}
