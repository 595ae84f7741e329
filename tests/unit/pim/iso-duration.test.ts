import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { formatDurationIso, parseDurationMs } from '../../../utils/pim/iso-duration';

describe('reading a duration', () => {
  it.each([
    ['PT8H', 8 * HOUR_MS],
    ['PT1H45M', 105 * MINUTE_MS],
    ['PT30M', 30 * MINUTE_MS],
    ['PT90M', 90 * MINUTE_MS],
    ['PT45S', 45 * SECOND_MS],
    ['P1D', DAY_MS],
    ['P1DT30M', DAY_MS + 30 * MINUTE_MS],
    ['P1W', 7 * DAY_MS],
    ['P1M', 28 * DAY_MS],
    ['P1Y', 365 * DAY_MS],
    ['P1Y1M1DT1H', 394 * DAY_MS + HOUR_MS],
  ])('reads %s', (iso, ms) => {
    expect(parseDurationMs(iso)).toBe(ms);
  });

  it.each(['', 'PT', 'P', '8 hours', 'PT0S', '-PT1H'])('reads no duration from %j', (text) => {
    expect(parseDurationMs(text)).toBeUndefined();
  });

  it('never throws, and returns nothing but a positive number of milliseconds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?P?[0-9A-Z.,]{0,12}$/)), (text) => {
        const ms = parseDurationMs(text);
        expect(ms === undefined || (Number.isFinite(ms) && ms > 0)).toBe(true);
      }),
    );
  });
});

describe('writing a duration', () => {
  it.each([
    [HOUR_MS, 'PT1H'],
    [90 * MINUTE_MS, 'PT1H30M'],
    [5 * MINUTE_MS, 'PT5M'],
    [DAY_MS, 'PT24H'],
    [5 * MINUTE_MS + 59 * SECOND_MS, 'PT5M'],
    [0, 'PT1M'],
  ])('writes %i ms as %s', (ms, iso) => {
    expect(formatDurationIso(ms)).toBe(iso);
  });

  it('is never longer than the duration given, and less than a minute shorter', () => {
    fc.assert(
      fc.property(fc.integer({ min: MINUTE_MS, max: 30 * DAY_MS }), (ms) => {
        const written = parseDurationMs(formatDurationIso(ms));
        expect(written).toBe(Math.floor(ms / MINUTE_MS) * MINUTE_MS);
      }),
    );
  });
});
