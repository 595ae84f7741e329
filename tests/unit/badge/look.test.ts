import { expect, it } from 'vitest';
import { isLookDue } from '../../../utils/badge/look';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { End } from '../../../utils/snapshot/shape';
import { START_MS } from '../support/records';

/** Half an hour into a role of eight: the badge has said the same for that long. */
const end = (seenAgoMs: number): End => ({
  ...{ key: 'k', account: 'a', roleName: '', scopeName: '', highImpact: false },
  startsAtMs: START_MS - HOUR_MS / 2,
  endsAtMs: START_MS + 7.5 * HOUR_MS,
  seenAtMs: START_MS - seenAgoMs,
});

it('a look is due once the label has changed since the last one, seen or tried', () => {
  expect(isLookDue('a', [end(40 * MINUTE_MS)], 0, START_MS)).toBe(true);
  expect(isLookDue('a', [end(10 * MINUTE_MS)], 0, START_MS)).toBe(false);
  const triedAtMs = START_MS - 10 * MINUTE_MS;
  expect(isLookDue('a', [end(40 * MINUTE_MS)], triedAtMs, START_MS)).toBe(false);
  expect(isLookDue('another', [end(40 * MINUTE_MS)], 0, START_MS)).toBe(false);
});
