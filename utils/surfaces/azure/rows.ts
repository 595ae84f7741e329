import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { assignmentKey } from '../../pim/assignment-key';
import { lastSegment } from '../../pim/last-segment';
import { plainName } from '../../pim/plain-name';
import {
  activationOf,
  eachRow,
  eligibilityOf,
  type RowAssignment,
  requestOf,
  type SurfaceRows,
} from '../rows';
import { guidOf, plainScopeId, scopeKindOf } from './ids';
import { type AssignmentFields, assignmentRow, eligibilityRow, requestRow } from './wire';

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

/** Keyed by the role's GUID and the plain scope: ids of the same thing differ (contract §12.11). */
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
      kind: scopeKindOf(id),
    },
  };
}
