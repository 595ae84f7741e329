import { isWithin } from '../../period';
import type { Holding, Request } from '../../world-schedules';
import { type Answer, isRefusal } from '../answer';
import { behaviourOf } from '../behaviour';
import { answerCollection, answerFunction, FUNCTION_CAP } from '../odata/collection';
import type { Entity } from '../odata/entity';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isApprover } from './approver';
import { filterByAllowed } from './filter-by-allowed';
import type { ScheduleStore } from './store';

/** Answers `filterByCurrentUser`: of the rows, those whose principal is the caller. */
export function answerFilterByCurrentUser<T extends Holding>(
  call: Call,
  entity: Entity<T>,
  items: T[],
  filters: string[],
): Answer {
  const own = items.filter((each) => sameId(each.principalId, call.caller.user.id));
  const filtered = behaviourOf(call.world).capsFirst ? own.slice(0, FUNCTION_CAP) : own;
  const rows = filterByAllowed(filtered, call.query, filters);
  return isRefusal(rows) ? rows : answerFunction(call, entity, rows);
}

/** Answers a plain collection, page by page. */
export function answerPlainCollection<T extends object>(
  call: Call,
  path: string,
  entity: Entity<T>,
  items: T[],
  filters: string[],
): Answer {
  const rows = filterByAllowed(items, call.query, filters);
  return isRefusal(rows) ? rows : answerCollection(call, path, entity, rows);
}

/** Requests of, by or for the caller, as the path's `on` says (contract §3). */
export function requestsForCaller<H extends Holding>(
  call: Call,
  store: ScheduleStore<H>,
): Request<H>[] {
  const { user } = call.caller;
  return newestFirst(store.requests).filter((each) =>
    isForApproval(call)
      ? isApprover(call.caller, store, each)
      : // Everybody requests for themselves here, so `createdBy` and `principal` mean the same rows.
        sameId(each.principalId, user.id),
  );
}

export function isForApproval({ params }: Call): boolean {
  return params[0]?.toLowerCase() === 'approver';
}

export function newestFirst<T extends { createdAtMs: number }>(requests: T[]): T[] {
  return [...requests].sort((a, b) => b.createdAtMs - a.createdAtMs);
}

/** Those that have started and not ended by the service's clock. */
export function inEffectNow<T extends { startsAtMs: number | null; endsAtMs: number | null }>(
  { world }: Call,
  items: T[],
): T[] {
  const now = world.now();
  return items.filter((each) => isWithin(each, now));
}
