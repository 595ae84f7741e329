import type { RoleDefinition, Tenant } from '../../world';
import { pick, type Row } from '../odata/entity';
import type { Expansion } from '../odata/expand';
import { sameId } from '../same-id';

/** As the published samples expand it: without description and permissions (contract §1.1). */
export function roleDefinitionRow(role: RoleDefinition): Row {
  return {
    id: role.id,
    description: '',
    displayName: role.displayName,
    isBuiltIn: role.isBuiltIn,
    isEnabled: true,
    templateId: role.templateId,
    version: null,
    resourceScopes: [],
    rolePermissions: [],
  };
}

/** `$expand=roleDefinition`, null where the role is gone. */
export function expandRoleDefinition(tenant: Tenant) {
  return (item: { roleDefinitionId: string }, { select }: Expansion): Row | null => {
    const role = tenant.roleDefinitions.find(({ id }) => sameId(id, item.roleDefinitionId));
    return role ? pick(roleDefinitionRow(role), select) : null;
  };
}
