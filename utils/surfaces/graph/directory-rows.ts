import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import type { Role, Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import {
  activationOf,
  eachRow,
  eligibilityOf,
  type RowAssignment,
  requestOf,
  type SurfaceRows,
} from '../rows';
import { type AssignmentFields, assignmentRow, eligibilityRow, requestRow } from './directory-wire';
import { namesOf } from './wire';

export const directoryRows: SurfaceRows = {
  toEligibilities: eachRow(eligibilityRow, (row, account: Account) =>
    eligibilityOf(assignmentOf(row, account), row, row.roleEligibilityScheduleId),
  ),
  toActivations: eachRow(assignmentRow, (row, account: Account) =>
    activationOf(assignmentOf(row, account), row),
  ),
  toRequests: eachRow(requestRow, (row, account: Account, nowMs: number) =>
    requestOf(assignmentOf(row, account), row, namesOf(row), nowMs),
  ),
};

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
