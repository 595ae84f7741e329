import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { measuredOffset } from '../../../utils/time/measured-offset';
import { START_MS } from '../support/records';

/** An answer that the service dates so much later than the device, with a round trip around it. */
function answerAt(aheadMs: number, { sinceMs = START_MS, roundTripMs = 200, date = '' } = {}) {
  const dated = new Date(sinceMs + roundTripMs / 2 + aheadMs).toUTCString();
  return { sentAtMs: sinceMs, answeredAtMs: sinceMs + roundTripMs, date: date || dated };
}

describe('The offset of the clock', () => {
  it.each([47 * MINUTE_MS, -47 * MINUTE_MS, 3 * HOUR_MS, -3 * HOUR_MS])(
    'of a device that differs by %i ms is found to a second',
    (aheadMs) => {
      for (let ms = 0; ms < 1_000; ms += 100) {
        const found = measuredOffset(0, answerAt(aheadMs, { sinceMs: START_MS + ms }));
        expect(Math.abs(found - aheadMs)).toBeLessThanOrEqual(SECOND_MS);
      }
    },
  );

  it('stays where it is while the answers bear it out, so that times stand still', () => {
    expect(measuredOffset(0, answerAt(2_000))).toBe(0);
    expect(measuredOffset(0, answerAt(-2_000))).toBe(0);
    const known = 47 * MINUTE_MS;
    expect(measuredOffset(known, answerAt(known + 1_500))).toBe(known);
  });

  it('is hardly moved by an answer that was long on its way, and put right by a short one', () => {
    const known = 47 * MINUTE_MS;
    expect(measuredOffset(known, answerAt(known + 12_000, { roundTripMs: 30_000 }))).toBe(known);
    const rough = measuredOffset(0, {
      ...answerAt(known, { roundTripMs: 30_000 }),
      date: new Date(START_MS + 29_000 + known).toUTCString(),
    });
    expect(Math.abs(rough - known)).toBeLessThan(16_000);
    expect(Math.abs(measuredOffset(rough, answerAt(known)) - known)).toBeLessThanOrEqual(SECOND_MS);
  });

  it.each([
    'soon',
    '-5',
    '0',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 27 Nov 2426 00:00:00 GMT',
    '14',
  ])('is not moved by the header %j', (date) => {
    expect(measuredOffset(MINUTE_MS, answerAt(0, { date }))).toBe(MINUTE_MS);
  });

  it('is not moved without a header, or where the clock was set back meanwhile', () => {
    const { sentAtMs, answeredAtMs, date } = answerAt(HOUR_MS);
    expect(measuredOffset(0, { sentAtMs, answeredAtMs, date: null })).toBe(0);
    const setBack = { sentAtMs, answeredAtMs: sentAtMs - HOUR_MS, date };
    expect(measuredOffset(0, setBack)).toBe(0);
  });
});
