import { SECOND_MS } from '../pim/duration';

/** Waited when the service throttles without saying for how long. */
export const DEFAULT_RETRY_AFTER_MS = 10 * SECOND_MS;

/**
 * Reads a Retry-After header: seconds, zero, or an HTTP date (contract §7).
 * @returns milliseconds from now, never negative; undefined when absent or unreadable
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * SECOND_MS;
  // Only HTTP dates: Date.parse finds one in nearly anything, `-5` included.
  const dateMs = /GMT$/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
