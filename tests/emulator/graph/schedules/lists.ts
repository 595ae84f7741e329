import { type Answer, isRefusal } from '../answer';
import { answerCollection, answerFunction } from '../odata/collection';
import type { Entity } from '../odata/entity';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { isApprover } from './approver';
import type { Books, Holder, Request } from './books';
import { filtered } from './filtered';

/** Answers `filterByCurrentUser` with the caller's rows among the given ones. */
export function answerMine<T extends Holder>(
  call: Call,
  entity: Entity<T>,
  items: T[],
  filters: string[],
): Answer {
  const own = items.filter((each) => sameId(each.principalId, call.caller.user.id));
  const rows = filtered(own, call.query, filters);
  return isRefusal(rows) ? rows : answerFunction(call, entity, rows);
}

/** Answers a plain collection, page by page. */
export function answerAll<T extends object>(
  call: Call,
  path: string,
  entity: Entity<T>,
  items: T[],
  filters: string[],
): Answer {
  const rows = filtered(items, call.query, filters);
  return isRefusal(rows) ? rows : answerCollection(call, path, entity, rows);
}

/** Requests of, by or for the caller, as the path's `on` says (contract §3). */
export function concerning<H extends Holder>(call: Call, books: Books<H>): Request<H>[] {
  const { user } = call.caller;
  return newestFirst(books.requests).filter((each) =>
    isForApproval(call)
      ? isApprover(books, user, each)
      : // Nobody here asks for anybody else: who created a request holds it.
        sameId(each.principalId, user.id),
  );
}

export function isForApproval({ params }: Call): boolean {
  return params[0]?.toLowerCase() === 'approver';
}

export function newestFirst<T extends { createdAtMs: number }>(requests: T[]): T[] {
  return [...requests].sort((a, b) => b.createdAtMs - a.createdAtMs);
}

/** What holds now of things that start and end. */
export function current<T extends { startsAtMs: number | null; endsAtMs: number | null }>(
  { world }: Call,
  items: T[],
): T[] {
  const now = world.now();
  return items.filter(
    ({ startsAtMs, endsAtMs }) => (startsAtMs ?? 0) <= now && (endsAtMs === null || endsAtMs > now),
  );
}
