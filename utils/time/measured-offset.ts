import { DAY_MS, SECOND_MS } from '../pim/duration';

/** An answer of the service, with the device's times around it. */
export type TimedAnswer = {
  /** When the question left, and when its answer began to arrive, by the device's clock. */
  sentAtMs: number;
  answeredAtMs: number;
  /** The answer's `Date` header; null: none. */
  date: string | null;
};

/** Microsoft's servers differ among themselves by so much: a device's clock within it is right. */
const SERVERS_APART_MS = 2 * SECOND_MS;
/** With a clock that is off by more no certificate is valid: a header that says so is wrong. */
const MOST_OFF_MS = 31 * DAY_MS;

/**
 * How far the service's clock is ahead of the device's (platform §7). An answer was dated at some
 * moment of a whole second, between its question and its arrival: within these bounds what is known
 * stays, so the time moves only where it is wrong, and a slow answer moves it least.
 * @param knownMs the offset that is known
 */
export function measuredOffset(
  knownMs: number,
  { sentAtMs, answeredAtMs, date }: TimedAnswer,
): number {
  const dateMs = date && /GMT$/.test(date) ? Date.parse(date) : Number.NaN;
  const leastMs = dateMs - answeredAtMs - SERVERS_APART_MS;
  const mostMs = dateMs + SECOND_MS - sentAtMs + SERVERS_APART_MS;
  const middleMs = Math.round((leastMs + mostMs) / 2);
  // The device's clock was set back while the answer was on its way, or there is no date.
  const isUsable = leastMs <= mostMs && Math.abs(middleMs) <= MOST_OFF_MS;
  const isRight = knownMs >= leastMs && knownMs <= mostMs;
  return isUsable && !isRight ? middleMs : knownMs;
}
