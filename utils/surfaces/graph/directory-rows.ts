import * as z from 'zod/mini';
import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import type { Role, Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import type { RowAssignment } from '../rows';
import { optionalObject, text } from '../wire';
import { graphRows } from './rows';

/** Which role, and where. */
const assignment = {
  roleDefinitionId: z.string(),
  directoryScopeId: text,
  appScopeId: text,
  roleDefinition: optionalObject({ displayName: text, templateId: text }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

/** Directory roles as Graph lists them. */
export const directoryRows = graphRows(assignment, assignmentOf);

function assignmentOf(row: AssignmentFields, account: Account): RowAssignment {
  const key = accountKey(account);
  const scope = scopeOf(row);
  return {
    key: assignmentKey(key, 'directory', row.roleDefinitionId, scope.id),
    account: key,
    surface: 'directory',
    role: roleOf(row),
    scope,
  };
}

function roleOf(row: AssignmentFields): Role {
  const templateId = row.roleDefinition?.templateId;
  return {
    id: row.roleDefinitionId,
    name: plainName(row.roleDefinition?.displayName) || plainName(row.roleDefinitionId),
    ...(templateId && { templateId }),
  };
}

/** `/` is the tenant; an administrative unit or an object is named by id until names are readable. */
function scopeOf(row: AssignmentFields): Scope {
  const id = row.directoryScopeId ?? row.appScopeId ?? '/';
  if (id === '/') return { id, name: '', kind: 'tenant' };
  if (/^\/administrativeUnits\//i.test(id)) return { id, name: '', kind: 'administrativeUnit' };
  return { id, name: '', kind: row.directoryScopeId ? 'object' : 'app' };
}
