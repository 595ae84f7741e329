import type { World } from '../world';
import { eachBooks } from './all-books';
import { behaviourOf } from './behaviour';
import type { Books, Holder, Request } from './schedules/books';
import { provision } from './schedules/provision';

/** A request nobody decided on lapses after a day (contract §3). */
const APPROVAL_WINDOW_MS = 24 * 3_600_000;

/**
 * Brings a world up to its clock: what was scheduled or lagging becomes active, what nobody approved
 * lapses, what is over ends. Called at the start of every call, so that a moved clock counts at once.
 */
export function settle(world: World): void {
  for (const tenant of world.tenants) {
    eachBooks(tenant, (books) => {
      for (const request of books.requests) settleRequest(world, books, request);
      books.sweep(world.now());
    });
  }
}

function settleRequest<H extends Holder>(world: World, books: Books<H>, request: Request<H>): void {
  const now = world.now();
  if (request.status === 'PendingApproval') {
    const lapsesAtMs = request.createdAtMs + APPROVAL_WINDOW_MS;
    if (lapsesAtMs > now) return;
    // The documented Graph statuses have no word for this. The string is open and the service is
    // the one behind Azure's, which has one (contract §3).
    request.status = 'TimedOut';
    request.completedAtMs = lapsesAtMs;
    return;
  }
  const startsAtMs =
    request.status === 'Granted'
      ? request.startsAtMs
      : request.status === 'PendingProvisioning'
        ? behaviourOf(world).provisionedAtMs.get(request.id)
        : undefined;
  if (startsAtMs != null && startsAtMs <= now) provision(books, request, startsAtMs);
}
