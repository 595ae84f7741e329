import { MINUTE_MS } from '../pim/duration';
import type { End } from '../snapshot/shape';
import { badgeOf } from './badge';

/** Near the end the label changes every minute: a recheck at each change would be too many. */
export const RECHECKS_APART_MS = 5 * MINUTE_MS;

/**
 * Whether an account's lists are to be read again, because a role may have been ended elsewhere: the
 * badge's label has changed since they were last read. At most twenty times in eight hours, and never
 * while nothing is elevated.
 * @param ends everything that is elevated, of all accounts
 * @param triedAtMs when a recheck of the account was last sent, with or without success
 */
export function isRecheckDue(
  account: string,
  ends: End[],
  triedAtMs: number,
  nowMs: number,
): boolean {
  const { sinceMs } = badgeOf(ends, false, nowMs);
  const own = ends.filter((end) => end.account === account && end.endsAtMs > nowMs);
  if (own.length === 0) return false;
  const seenAtMs = Math.min(...own.map((end) => end.seenAtMs ?? end.startsAtMs));
  const checkedAtMs = Math.max(triedAtMs, seenAtMs);
  return checkedAtMs < sinceMs && Math.abs(nowMs - checkedAtMs) >= RECHECKS_APART_MS;
}
