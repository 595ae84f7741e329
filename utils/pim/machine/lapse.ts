import type { PimError } from '../error';
import type { Item } from '../item';
import { endsSession, pimErrorOf } from '../pim-error-of';
import { enter, fail, wait } from './enter';
import type { Step } from './events';
import { APPROVAL_WINDOW_MS, NO_SESSION_DELAY_MS, waitingDelayMs, workingDelayMs } from './timing';

/**
 * An unfinished request of which nothing was learnt is looked at again, until by the clock nothing can
 * come of it any more: nobody is kept waiting, and no worker awake, for days.
 * @param error why nothing was learnt; absent: the service knows of nothing
 */
export function later(item: Item, atMs: number, error?: PimError): Step {
  const overAtMs = overAt(item);
  if (atMs >= overAtMs) return overByTheClock(item, atMs);
  const usualDelayMs = (item.state === 'waiting' ? waitingDelayMs : workingDelayMs)(item.tries);
  const delayMs = error && endsSession(error.code) ? NO_SESSION_DELAY_MS : usualDelayMs;
  return wait(item, Math.min(atMs + delayMs, overAtMs), { tries: item.tries + 1 });
}

/** From when on a request cannot wait any more, or what it asked for cannot hold any more. */
function overAt({ state, request, ask, ...item }: Item): number {
  const sentAtMs = item.sentAtMs ?? item.createdAtMs;
  if (state === 'waiting') return (request?.createdAtMs ?? sentAtMs) + APPROVAL_WINDOW_MS;
  const startsAtMs = item.startsAtMs ?? request?.startsAtMs ?? sentAtMs;
  return startsAtMs + (request?.durationMs || ask.durationMs || APPROVAL_WINDOW_MS);
}

function overByTheClock(item: Item, atMs: number): Step {
  if (item.state !== 'waiting') return fail(item, pimErrorOf('noAnswer'), atMs);
  const error = pimErrorOf('approvalLapsed');
  return enter(item, 'lapsed', atMs, { error }, [{ type: 'finished' }]);
}
