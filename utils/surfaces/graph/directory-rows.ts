import * as z from 'zod/mini';
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
import { optionalObject, text } from '../wire';
import { namesOf, scheduleInstance, scheduleRequest } from './wire';

/** Which role, and where. */
const assignment = {
  roleDefinitionId: z.string(),
  directoryScopeId: text,
  appScopeId: text,
  roleDefinition: optionalObject({ displayName: text, templateId: text }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `roleEligibilityScheduleInstances` (contract §1.1). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...assignment,
  roleEligibilityScheduleId: text,
});

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...assignment, assignmentType: text });

/** A `roleAssignmentScheduleRequest`, listed, read or just created (contract §3, §5.1). */
export const requestRow = z.object({ ...scheduleRequest, ...assignment });

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
