import { durationMs } from '../duration';
import type { Books, Holder, Request } from './books';

/**
 * Makes what was requested active from a moment on: the request is `Provisioned` and an `Activated`
 * assignment stands beside the eligible one, which stays (contract §0).
 */
export function provision<H extends Holder>(
  books: Books<H>,
  request: Request<H>,
  atMs: number,
): void {
  const key = books.keyOf(request);
  const eligibility = books.eligibilities.find((each) => books.keyOf(each) === key);
  request.status = 'Provisioned';
  request.startsAtMs = atMs;
  request.completedAtMs = atMs;
  books.activate(request, {
    memberType: eligibility?.memberType ?? 'Direct',
    startsAtMs: atMs,
    endsAtMs: atMs + (durationMs(request.duration ?? '') ?? 0),
  });
}
