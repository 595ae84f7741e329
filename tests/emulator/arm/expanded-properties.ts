import type { Row } from '../graph/odata/entity';
import { sameId } from '../graph/same-id';
import { addressOf } from '../persons';
import type { Tenant } from '../world';
import type { AzureScope } from '../world-azure';
import { roleDefinitionId, spellScope } from './spelling';

type RowReferences = {
  scope: AzureScope;
  roleId: string;
  /** A person, or the group an eligible assignment belongs to. */
  principalId: string;
  spelling?: Parameters<typeof spellScope>[1];
};

/** The names that ARM adds to every row (contract §1.3). */
export function expandedProperties(tenant: Tenant, references: RowReferences): Row {
  const { scope, roleId, principalId, spelling = 'plain' } = references;
  const role = tenant.azure.roles.find(({ id }) => sameId(id, roleId));
  return {
    scope: {
      id: spellScope(scope.id, spelling),
      displayName: scope.displayName,
      type: scope.type,
    },
    roleDefinition: {
      id: roleDefinitionId(scope, roleId),
      displayName: role?.displayName ?? null,
      type: role?.isBuiltIn === false ? 'CustomRole' : 'BuiltInRole',
    },
    principal: principalOf(tenant, principalId),
  };
}

function principalOf(tenant: Tenant, id: string): Row {
  const user = tenant.users.find((each) => sameId(each.id, id));
  if (user) return { id, displayName: user.displayName, email: addressOf(user), type: 'User' };
  const group = tenant.groups.find((each) => sameId(each.id, id));
  return { id, displayName: group?.displayName ?? null, email: null, type: 'Group' };
}

/** Present only where an eligibility has one. */
export function conditionOf({ condition }: { condition: string | null }): Row {
  return condition === null ? {} : { condition, conditionVersion: '2.0' };
}
