import { MINUTE_MS } from '../pim/duration';
import type { End } from '../snapshot/shape';
import { badgeOf } from './badge';

/** Minutes count down one by one at the end: a recheck at each of them would be too many. */
const RECHECKS_APART_MS = 5 * MINUTE_MS;

/**
 * Whether it is time to see if what an account holds was ended elsewhere: the badge's label has
 * changed since its lists were last read. At most twenty times in eight hours, and never while nothing is
 * elevated.
 * @param ends everything that is elevated, of all accounts
 * @param triedAtMs when the account's lists were last asked for this reason, with or without success
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
