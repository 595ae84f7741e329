import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import type { Activation } from '../../pim/activation';
import type { ActivationRequest } from '../../pim/activation-request';
import { assignmentKey } from '../../pim/assignment-key';
import type { Eligibility, Role, Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import type { AssignmentRow, EligibilityRow, PlaceRow, RequestRow } from './directory-wire';
import { activationOf, eligibilityOf, type Place, requestOf } from './rows';

export function toEligibility(row: EligibilityRow, account: Account): Eligibility {
  return eligibilityOf(placeOf(row, account), row, row.roleEligibilityScheduleId);
}

export function toActivation(row: AssignmentRow, account: Account): Activation {
  return activationOf(placeOf(row, account), row);
}

/** @param nowMs tells a grant of the future from one that holds */
export function toRequest(row: RequestRow, account: Account, nowMs: number): ActivationRequest {
  return requestOf(placeOf(row, account), row, nowMs);
}

function placeOf(row: PlaceRow, account: Account): Place {
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

function roleOf(row: PlaceRow): Role {
  const templateId = row.roleDefinition?.templateId;
  return {
    id: row.roleDefinitionId,
    name: plainName(row.roleDefinition?.displayName) || plainName(row.roleDefinitionId),
    ...(templateId && { templateId }),
  };
}

/** `/` is the tenant; an administrative unit or an object is named by id until names are readable. */
function scopeOf(row: PlaceRow): Scope {
  const id = row.directoryScopeId ?? row.appScopeId ?? '/';
  if (id === '/') return { id, name: '', kind: 'tenant' };
  if (/^\/administrativeUnits\//i.test(id)) return { id, name: '', kind: 'administrativeUnit' };
  return { id, name: '', kind: row.directoryScopeId ? 'object' : 'app' };
}
