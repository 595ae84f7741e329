import { MINUTE_MS } from '../../duration';
import type { PimError } from '../../error';
import { pimErrorOf } from '../../pim-error-of';
import type { Elevation } from '../elevation';
import { fail, wait } from './enter';
import type { Step } from './events';
import { MAX_RETRY_AFTER_MS, MAX_THROTTLED } from './timing';

/** A wait that is no longer than this is over by the time its sentence is read. */
const SAID_FROM_MS = MINUTE_MS;

/** The service has the write wait. It is never sent sooner than that: who should wait for longer is told so. */
export function throttle(
  elevation: Elevation,
  event: { retryAfterMs: number; certain: boolean },
  atMs: number,
): Step {
  const sentAtMs = event.certain ? null : elevation.sentAtMs;
  const tries = elevation.tries + 1;
  if (tries > MAX_THROTTLED || event.retryAfterMs > MAX_RETRY_AFTER_MS)
    return fail(elevation, throttledError(event.retryAfterMs, atMs), atMs, { sentAtMs });
  return wait(elevation, atMs + event.retryAfterMs, { tries, sentAtMs, error: null });
}

/** Says until when the service wants no other try, where that is worth a time. */
const throttledError = (retryAfterMs: number, atMs: number): PimError =>
  pimErrorOf('throttled', '', retryAfterMs > SAID_FROM_MS ? { untilMs: atMs + retryAfterMs } : {});

/** Whether a write may have arrived, and waits by the service's word before it is looked up and sent again. */
export const mayHaveArrived = ({ state, sentAtMs, notBeforeMs }: Elevation): boolean =>
  state === 'submitting' && sentAtMs !== null && notBeforeMs !== null;
