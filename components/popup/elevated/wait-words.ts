import { formatDuration, formatTime } from '../../../utils/i18n/format';
import { separator } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { ActivationRequest } from '../../../utils/pim/activation-request';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { APPROVAL_WINDOW_MS } from '../../../utils/pim/elevation/machine/timing';

/** Most requests are carried out within seconds: what takes longer says since when. */
const LONG_MS = MINUTE_MS;

/** Since when a request or elevation has been under way at the service. */
const askedAtMs = ({ request, sentAtMs, createdAtMs }: Elevation): number =>
  request?.createdAtMs ?? sentAtMs ?? createdAtMs;

/** Whether a person should be told of a way to wait no longer. */
export const isLong = (elevation: Elevation, nowMs: number): boolean =>
  nowMs - askedAtMs(elevation) >= LONG_MS;

/** Whether a request that was put off should hold by now. */
export const isLate = ({ startsAtMs }: Elevation, nowMs: number): boolean =>
  startsAtMs !== null && startsAtMs <= nowMs;

/** Since when an elevation waits, and until when or when the service is asked next; empty: not said. */
export function waitWords(elevation: Elevation, nowMs: number): string {
  const sinceMs = askedAtMs(elevation);
  switch (elevation.state) {
    case 'submitting':
      // The wait itself is counted down; how long it is, its end tells best.
      return isAhead(elevation, nowMs) && elevation.notBeforeMs! - nowMs >= LONG_MS
        ? text('wait_until', formatTime(elevation.notBeforeMs!, nowMs))
        : '';
    case 'waiting':
      return approvalWait(sinceMs, nowMs);
    case 'working':
      return isLong(elevation, nowMs)
        ? joined(sinceWords(sinceMs, nowMs), nextLook(elevation, nowMs))
        : '';
    case 'scheduled':
      // Its start has passed, and it does not hold yet.
      return isLate(elevation, nowMs) ? nextLook(elevation, nowMs) : '';
    case 'uncertain':
      return joined(sinceWords(sinceMs, nowMs), nextLook(elevation, nowMs));
    default:
      return '';
  }
}

/** The same of a request that was made elsewhere; with the lists it is looked at by itself. */
export function requestWaitWords(
  { bucket, createdAtMs, startsAtMs }: ActivationRequest,
  nowMs: number,
): string {
  if (bucket === 'waiting') return approvalWait(createdAtMs, nowMs);
  if (bucket === 'scheduled' && startsAtMs !== null)
    return text('elevation_scheduledAt', formatTime(startsAtMs, nowMs));
  return sinceWords(createdAtMs, nowMs);
}

const joined = (...words: string[]): string => words.filter(Boolean).join(separator());

const sinceWords = (sinceMs: number, nowMs: number): string =>
  text('wait_since', formatTime(sinceMs, nowMs));

const approvalWait = (sinceMs: number, nowMs: number): string =>
  joined(
    sinceWords(sinceMs, nowMs),
    text('wait_lapses', formatTime(sinceMs + APPROVAL_WINDOW_MS, nowMs)),
  );

const isAhead = ({ notBeforeMs }: Elevation, nowMs: number): boolean =>
  notBeforeMs !== null && notBeforeMs > nowMs;

/** Nothing is said while the service is being asked. */
function nextLook(elevation: Elevation, nowMs: number): string {
  if (!isAhead(elevation, nowMs)) return '';
  const inMs = elevation.notBeforeMs! - nowMs;
  return inMs < MINUTE_MS
    ? text('wait_nextLookIn', formatDuration(inMs + 999, 'short'))
    : text('wait_nextLook', formatTime(elevation.notBeforeMs!, nowMs));
}
