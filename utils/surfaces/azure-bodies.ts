import { formatDurationIso } from '../pim/duration';
import type { Item } from '../pim/item';
import type { Access } from './surface-api';

/** The principal is always the person, also where a group brings the eligibility (contract §1.3). */
const whoAndWhat = (access: Access, item: Item) => ({
  principalId: access.account.objectId,
  roleDefinitionId: item.eligibility.role.id,
});

/** Body of a SelfActivate: the linked schedule as its full path, a condition repeated (contract §5.3). */
export function activationBody(access: Access, item: Item): object {
  const { durationMs, justification, ticket } = item.ask;
  const { scheduleId, condition } = item.eligibility;
  return {
    properties: {
      requestType: 'SelfActivate',
      ...whoAndWhat(access, item),
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

export function endBody(access: Access, item: Item): object {
  return { properties: { requestType: 'SelfDeactivate', ...whoAndWhat(access, item) } };
}
