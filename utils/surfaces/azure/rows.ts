import * as z from 'zod/mini';
import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import { matching } from '../../pim/checks';
import { lastSegment } from '../../pim/last-segment';
import { plainName } from '../../pim/plain-name';
import { resourceScopeKind } from '../../pim/resource-scope-kind';
import {
  activationOf,
  eachRow,
  eligibilityOf,
  type RowAssignment,
  requestOf,
  type SurfaceRows,
} from '../rows';
import { optionalObject, scheduleInstance, scheduleRequest, text } from '../wire';
import { guidOf, plainScopeId } from './ids';

/** A row without a path for a scope is none: paths become part of URLs. */
const path = z.string().check(matching(/^\//));

const named = optionalObject({ displayName: text, type: text });

/** Which role, and where. */
const assignment = {
  scope: path,
  roleDefinitionId: z.string(),
  expandedProperties: optionalObject({ scope: named, roleDefinition: named }),
};
const assignmentFields = z.object(assignment);
type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `roleEligibilityScheduleInstances` (contract §1.3). */
export const eligibilityRow = z.object({
  properties: z.object({
    ...assignment,
    ...scheduleInstance,
    roleEligibilityScheduleId: text,
    condition: text,
    conditionVersion: text,
  }),
});

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({
  properties: z.object({ ...assignment, ...scheduleInstance, assignmentType: text }),
});

/** A `roleAssignmentScheduleRequest`, listed, read or just made (contract §3, §5.3). */
export const requestRow = z.object({
  name: z.string(),
  properties: z.object({
    ...assignment,
    ...scheduleRequest,
    requestType: text,
    createdOn: text,
  }),
});

export const azureRows: SurfaceRows = {
  toEligibilities: eachRow(eligibilityRow, ({ properties }, account: Account) => {
    const { condition, conditionVersion, roleEligibilityScheduleId } = properties;
    const assignment = assignmentOf(properties, account);
    return {
      ...eligibilityOf(assignment, properties, roleEligibilityScheduleId),
      ...(condition && { condition: { text: condition, version: conditionVersion ?? '2.0' } }),
    };
  }),
  toActivations: eachRow(assignmentRow, ({ properties }, account: Account) =>
    activationOf(assignmentOf(properties, account), properties),
  ),
  toRequests: eachRow(requestRow, ({ name, properties }, account: Account, nowMs: number) => {
    const names = { id: name, action: properties.requestType, createdAt: properties.createdOn };
    return requestOf(assignmentOf(properties, account), properties, names, nowMs);
  }),
};

/** Keyed by the role's GUID and the plain scope: ids of the same thing differ (contract §0.3). */
function assignmentOf(fields: AssignmentFields, account: Account): RowAssignment {
  const key = accountKey(account);
  const id = plainScopeId(fields.scope);
  const guid = guidOf(fields.roleDefinitionId);
  const { scope, roleDefinition } = fields.expandedProperties ?? {};
  return {
    key: assignmentKey(key, 'azure', guid, id),
    account: key,
    surface: 'azure',
    role: {
      id: fields.roleDefinitionId,
      name: plainName(roleDefinition?.displayName) || plainName(guid),
    },
    scope: {
      id,
      name: plainName(scope?.displayName) || plainName(lastSegment(id)),
      kind: resourceScopeKind(id),
    },
  };
}
