import { formatDurationIso } from '../../pim/duration';
import type { Elevation } from '../../pim/elevation/elevation';
import type { Access } from '../surface-api';

/** The principal is always the person, also where a group brings the eligibility (contract §1.3). */
const whoAndWhat = (access: Access, elevation: Elevation) => ({
  principalId: access.account.objectId,
  roleDefinitionId: elevation.eligibility.role.id,
});

/** Body of a SelfActivate: the linked schedule as its full path, a condition repeated (contract §5.3). */
export function activationBody(access: Access, elevation: Elevation): object {
  const { durationMs, justification, ticket } = elevation.input;
  const { scheduleId, condition } = elevation.eligibility;
  return {
    properties: {
      requestType: 'SelfActivate',
      ...whoAndWhat(access, elevation),
      ...(scheduleId && { linkedRoleEligibilityScheduleId: scheduleId }),
      // The audit log gets the reason exactly as typed.
      justification,
      scheduleInfo: {
        expiration: { type: 'AfterDuration', duration: formatDurationIso(durationMs) },
      },
      ...(ticket && { ticketInfo: { ticketNumber: ticket.number, ticketSystem: ticket.system } }),
      ...(condition && { condition: condition.text, conditionVersion: condition.version }),
    },
  };
}

export function endBody(access: Access, elevation: Elevation): object {
  return { properties: { requestType: 'SelfDeactivate', ...whoAndWhat(access, elevation) } };
}
