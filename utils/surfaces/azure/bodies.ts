import type { Account } from '../../pim/account';
import type { Elevation } from '../../pim/elevation/elevation';
import { bodyOfInput } from '../activation-input';
import { roleDefinitionIdOf } from './ids';

/** The principal is always the person, also where a group brings the eligibility (contract §1.3). */
const whoAndWhat = (account: Account, elevation: Elevation) => ({
  principalId: account.objectId,
  roleDefinitionId: roleDefinitionIdOf(elevation.eligibility),
});

/** Body of a SelfActivate: the linked schedule as its full path, a condition repeated (contract §5.3). */
export function activationBody(account: Account, elevation: Elevation): object {
  const { scheduleId, condition } = elevation.eligibility;
  return {
    properties: {
      requestType: 'SelfActivate',
      ...whoAndWhat(account, elevation),
      ...(scheduleId && { linkedRoleEligibilityScheduleId: scheduleId }),
      ...bodyOfInput(elevation.input, 'AfterDuration'),
      ...(condition && { condition: condition.text, conditionVersion: condition.version }),
    },
  };
}

export function endBody(account: Account, elevation: Elevation): object {
  return { properties: { requestType: 'SelfDeactivate', ...whoAndWhat(account, elevation) } };
}
