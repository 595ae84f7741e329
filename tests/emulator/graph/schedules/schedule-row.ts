import { givenDateTime } from '../date-time';
import type { Row } from '../odata/entity';

/** What Graph writes where a schedule was never changed (contract §0). */
const NEVER = '0001-01-01T08:00:00Z';

type Times = { startsAtMs: number | null; endsAtMs: number | null };

/**
 * What schedules of directory roles and of groups have in common: a schedule says what its instances
 * say, and how long it lasts (contract §0).
 */
export function scheduleRow(createdUsing: string, { startsAtMs, endsAtMs }: Times): Row {
  return {
    createdDateTime: givenDateTime(startsAtMs),
    modifiedDateTime: NEVER,
    createdUsing,
    status: 'Provisioned',
    scheduleInfo: {
      startDateTime: givenDateTime(startsAtMs),
      recurrence: null,
      expiration: {
        type: endsAtMs === null ? 'noExpiration' : 'afterDateTime',
        endDateTime: givenDateTime(endsAtMs),
        duration: null,
      },
    },
  };
}
