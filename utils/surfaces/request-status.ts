import type { RequestBucket } from '../pim/activation-request';
import { CLOCK_SKEW_MS } from '../pim/duration';

/**
 * Sorts the services' statuses (11 of Graph, 22 of ARM, contract §3) into what they mean to a
 * person. Compared without case; an unknown one counts as still working, never as success.
 * @param startsAtMs a grant that starts in the future is scheduled, not active
 */
export function requestBucketOf(
  status: string,
  startsAtMs: number | null,
  nowMs: number,
): RequestBucket {
  const name = status.toLowerCase();
  if (name.startsWith('failed')) return 'failed';
  // On a device whose clock is behind, what starts at once starts in the future.
  const inFuture = startsAtMs !== null && startsAtMs > nowMs + CLOCK_SKEW_MS;
  switch (name) {
    case 'provisioned':
      // Whatever the clock says: it is done, and what is to come is merely granted.
      return 'active';
    case 'granted':
    case 'schedulecreated':
    case 'pendingschedulecreation':
    case 'accepted':
      return inFuture ? 'scheduled' : 'working';
    case 'pendingapproval':
    case 'pendingadmindecision':
      return 'waiting';
    case 'revoked':
    case 'canceled':
    case 'pendingrevocation':
      return 'ended';
    case 'denied':
    case 'admindenied':
    case 'timedout':
    case 'invalid':
      return 'failed';
    default:
      return 'working';
  }
}
