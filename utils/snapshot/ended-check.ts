import { MINUTE_MS } from '../pim/duration';
import { pimErrorOf } from '../pim/pim-error-of';
import type { CheckLine, SetUpCheck } from './set-up-check';

/** No check takes longer: what has no answer by then has none. */
export const CHECK_LASTS_MS = MINUTE_MS;

/** A check of which nothing more is coming: what was still running cannot be told. */
export function endedCheck(check: SetUpCheck, atMs: number): SetUpCheck {
  if (check.endedAtMs !== null) return check;
  const end = (line: CheckLine): CheckLine =>
    line.state === 'running'
      ? { ...line, state: 'untold', error: pimErrorOf('unavailable') }
      : line;
  return { ...check, endedAtMs: atMs, lines: check.lines.map(end) };
}

/**
 * A check as a view shows it: its worker may have been killed, and then nobody ends it.
 * @param nowMs what the service's clock says
 */
export const checkAt = (check: SetUpCheck, nowMs: number): SetUpCheck =>
  nowMs - check.startedAtMs > CHECK_LASTS_MS ? endedCheck(check, nowMs) : check;
