import type { RoleDefinition } from '../../world';
import type { Answer } from '../answer';
import { isRefusal } from '../answer';
import { answerCollection, answerEntity } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { filterByAllowed } from '../schedules/filter-by-allowed';
import { roleDefinitionRow } from './role-definition-entity';

const PATH = 'roleManagement/directory/roleDefinitions';
const FILTERS = ['id', 'displayName', 'templateId', 'isBuiltIn'];

const entity: Entity<RoleDefinition> = {
  type: 'unifiedRoleDefinition',
  row: roleDefinitionRow,
  expand: {},
};

/** Every role of the tenant: any caller whose token may read roles sees them (contract §9). */
export function listRoleDefinitions(call: Call): Answer {
  const rows = filterByAllowed(call.caller.tenant.roleDefinitions, call.query, FILTERS);
  return isRefusal(rows) ? rows : answerCollection(call, PATH, entity, rows);
}

export function getRoleDefinition(call: Call): Answer {
  const id = call.params[0] ?? '';
  const found = call.caller.tenant.roleDefinitions.find((role) => sameId(role.id, id));
  return found ? answerEntity(call, PATH, entity, found) : resourceNotFound(id);
}
