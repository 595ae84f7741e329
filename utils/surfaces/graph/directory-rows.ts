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
  roleDefinition: optionalObject({
    displayName: text,
    templateId: text,
    isBuiltIn: z.catch(z.optional(z.boolean()), undefined),
  }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

/** Directory roles as Graph lists them. */
export const directoryRows = graphRows(assignment, assignmentOf);

function assignmentOf(row: AssignmentFields, account: Account): RowAssignment {
  const key = accountKey(account);
  const scope = scopeOf(row);
  return {
    key: assignmentKey(key, 'directory', row.roleDefinitionId, placeOf(scope)),
    account: key,
    surface: 'directory',
    role: roleOf(row),
    scope,
  };
}

function roleOf(row: AssignmentFields): Role {
  const { templateId, isBuiltIn } = row.roleDefinition ?? {};
  return {
    id: row.roleDefinitionId,
    name: plainName(row.roleDefinition?.displayName) || plainName(row.roleDefinitionId),
    // A custom role has its own id for one, which is no template's (contract §1.1).
    ...(templateId && isBuiltIn !== false && { templateId }),
  };
}

/** An application's own scopes may be spelt as the directory's are: `/` is the tenant in the one alone. */
const placeOf = ({ id, kind }: Scope): string => (kind === 'app' ? `app:${id}` : id);

/** `/` is the tenant; an administrative unit or an object is named by id until names are readable. */
function scopeOf({ directoryScopeId, appScopeId }: AssignmentFields): Scope {
  if (!directoryScopeId && appScopeId) return { id: appScopeId, name: '', kind: 'app' };
  const id = directoryScopeId || '/';
  if (id === '/') return { id, name: '', kind: 'tenant' };
  const isUnit = /^\/administrativeUnits\//i.test(id);
  return { id, name: '', kind: isUnit ? 'administrativeUnit' : 'object' };
}

/** Where, as the body of a request says it: only one of the two is taken (contract §5.1). */
export const scopeInBody = ({ id, kind }: Scope): object =>
  kind === 'app' ? { appScopeId: id } : { directoryScopeId: id };
