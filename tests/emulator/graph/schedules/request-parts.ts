import type { Holding, Request } from '../../world-schedules';
import { clockDateTime, givenDateTime } from '../date-time';
import type { Row } from '../odata/entity';

/** What a request of any surface of Graph says besides its role and scope (contract §3). */
export function requestParts(item: Request<Holding>): Row {
  const scheduled = item.status === 'Granted';
  return {
    id: item.id,
    status: item.status,
    createdDateTime: clockDateTime(item.createdAtMs),
    completedDateTime:
      item.completedAtMs === null
        ? null
        : (scheduled ? givenDateTime : clockDateTime)(item.completedAtMs),
    approvalId: item.approvalId,
    customData: null,
    action: item.action,
    isValidationOnly: item.isValidationOnly,
    justification: item.justification,
    scheduleInfo: scheduleInfo(item),
    ticketInfo: {
      ticketNumber: item.ticket?.number ?? null,
      ticketSystem: item.ticket?.system ?? null,
    },
  };
}

/** An active assignment starts at a moment of the service's clock, any other at the requested one. */
function scheduleInfo(item: Request<Holding>): Row | null {
  if (item.duration === null) return null;
  const ownClock = item.startsAtMs !== null && item.startsAtMs === item.completedAtMs;
  const scheduled = item.status === 'Granted';
  return {
    startDateTime:
      item.startsAtMs !== null && ownClock && !scheduled
        ? clockDateTime(item.startsAtMs)
        : givenDateTime(item.startsAtMs),
    recurrence: null,
    // Lower camel case whatever was sent; `action` in contrast is echoed (contract §0).
    expiration: { type: 'afterDuration', endDateTime: null, duration: item.duration },
  };
}
