import type { Holding, Request } from '../../world-schedules';
import { durationMs } from '../duration';
import type { ScheduleStore } from './store';

/**
 * Makes what was requested active from a moment on: the request becomes `Provisioned`, and an
 * `Activated` assignment is added beside the eligible one, which stays (contract §0).
 */
export function provision<H extends Holding>(
  store: ScheduleStore<H>,
  request: Request<H>,
  atMs: number,
): void {
  const key = store.keyOf(request);
  const eligibility = store.eligibilities.find((each) => store.keyOf(each) === key);
  request.status = 'Provisioned';
  request.startsAtMs = atMs;
  request.completedAtMs = atMs;
  store.activate(request, {
    memberType: eligibility?.memberType ?? 'Direct',
    startsAtMs: atMs,
    endsAtMs: atMs + (durationMs(request.duration ?? '') ?? 0),
  });
}
