import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../utils/http/retry-after';
import { START_MS } from '../support/records';

describe('Retry-After', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['zero', '0', 0],
    ['a fraction', '1.5', 1_500],
    ['blanks around it', ' 30 ', 30_000],
    ['a date to come', 'Mon, 01 Jun 2026 09:01:30 GMT', 90_000],
    ['a date gone by', 'Mon, 01 Jun 2026 08:00:00 GMT', 0],
  ])('is read as %s', (_, header, ms) => {
    expect(retryAfterMs(header, START_MS)).toBe(ms);
  });

  it.each([null, '', '  ', 'soon', '-5', 'tomorrow 5', 'NaN'])(
    'counts as absent when it is %j',
    (header) => {
      expect(retryAfterMs(header, START_MS)).toBeUndefined();
    },
  );
});
