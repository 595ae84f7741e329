import type { Account } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import type { Activation } from '../../pim/activation';
import type { ActivationRequest } from '../../pim/activation-request';
import { assignmentKey } from '../../pim/assignment-key';
import type { Eligibility, Scope } from '../../pim/eligibility';
import { plainName } from '../../pim/plain-name';
import type { AssignmentRow, EligibilityRow, PlaceRow, RequestRow } from './groups-wire';
import { activationOf, eligibilityOf, type Place, requestOf } from './rows';

export function toEligibility(row: EligibilityRow, account: Account): Eligibility {
  return eligibilityOf(placeOf(row, account), row, row.eligibilityScheduleId);
}

export function toActivation(row: AssignmentRow, account: Account): Activation {
  return activationOf(placeOf(row, account), row);
}

/** @param nowMs tells a grant of the future from one that holds */
export function toRequest(row: RequestRow, account: Account, nowMs: number): ActivationRequest {
  return requestOf(placeOf(row, account), row, nowMs);
}

/** The role is membership or ownership, the scope the group: `Member · Intune operators`. */
function placeOf({ groupId, accessId, group }: PlaceRow, account: Account): Place {
  const key = accountKey(account);
  const access = accessId.toLowerCase();
  return {
    key: assignmentKey(key, 'groups', access, groupId),
    account: key,
    surface: 'groups',
    role: { id: access, name: accessNames[access] ?? plainName(accessId) },
    scope: scopeOf(groupId, group),
  };
}

/**
 * Graph shows `null` for an ordinary group and for a property it does not show: only a plain `false` is
 * known to be none that can hold directory roles.
 */
function scopeOf(id: string, group: PlaceRow['group']): Scope {
  const roleAssignable = group?.isAssignableToRole ?? undefined;
  const known = roleAssignable === undefined ? {} : { roleAssignable };
  return { id, name: plainName(group?.displayName), kind: 'group', ...known };
}

const accessNames: Record<string, string> = { member: 'Member', owner: 'Owner' };
