import { expect, it } from 'vitest';
import { isRecheckDue } from '../../../utils/badge/recheck-due';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { End } from '../../../utils/snapshot/shape';
import { START_MS } from '../support/records';

/** The end of a role of eight hours, half an hour after its start: the label has not changed since then. */
const end = (seenAgoMs: number): End => ({
  ...{ key: 'k', account: 'a', roleName: '', scopeName: '', highImpact: false },
  startsAtMs: START_MS - HOUR_MS / 2,
  endsAtMs: START_MS + 7.5 * HOUR_MS,
  seenAtMs: START_MS - seenAgoMs,
});

it('a recheck is due once the badge’s label has changed since the lists were last read or last tried', () => {
  expect(isRecheckDue('a', [end(40 * MINUTE_MS)], 0, START_MS)).toBe(true);
  expect(isRecheckDue('a', [end(10 * MINUTE_MS)], 0, START_MS)).toBe(false);
  const triedAtMs = START_MS - 10 * MINUTE_MS;
  expect(isRecheckDue('a', [end(40 * MINUTE_MS)], triedAtMs, START_MS)).toBe(false);
  expect(isRecheckDue('another', [end(40 * MINUTE_MS)], 0, START_MS)).toBe(false);
});
