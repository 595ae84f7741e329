import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import {
  type DurationBounds,
  durationProblem,
  endsSoon,
  longestMs,
  mayFollow,
  offeredDurations,
  startDurationMs,
} from '../../../utils/pim/elevation/offered-durations';
import { policyWith, START_MS } from '../support/records';

const within = (change: Partial<DurationBounds>): DurationBounds => ({
  policy: policyWith(),
  endsAtMs: null,
  nowMs: START_MS,
  ...change,
});
const upTo = (maxDurationMs: number): DurationBounds =>
  within({ policy: policyWith({}, maxDurationMs) });
const endingIn = (ms: number): DurationBounds => within({ endsAtMs: START_MS + ms });
const below = (belowMs: number): DurationBounds => within({ policy: { kind: 'unknown', belowMs } });

const offered = (bounds: DurationBounds, usedMs?: number): number[] =>
  offeredDurations(bounds, usedMs).map((ms) => ms / MINUTE_MS);

describe('the durations offered', () => {
  it('go up to the policy’s maximum', () => {
    expect(offered(upTo(4 * HOUR_MS))).toEqual([30, 60, 120, 240]);
  });

  it.each([
    ['an odd one', 105 * MINUTE_MS, [30, 60, 105]],
    ['half an hour', 30 * MINUTE_MS, [5, 15, 30]],
    ['PIM’s minimum', 5 * MINUTE_MS, [5]],
    ['a day', DAY_MS, [30, 60, 120, 240, 480, 1_440]],
    ['a year', 365 * DAY_MS, [30, 60, 120, 240, 480, 1_440, 10_080, 43_200, 525_600]],
    ['one with seconds', 90.5 * MINUTE_MS, [30, 60, 90]],
  ])('fit a maximum that is %s', (_, maximumMs, minutes) => {
    expect(offered(upTo(maximumMs))).toEqual(minutes);
  });

  it('include the one used before, if it is still allowed', () => {
    expect(offered(upTo(4 * HOUR_MS), 45 * MINUTE_MS)).toContain(45);
    expect(offered(upTo(4 * HOUR_MS), 6 * HOUR_MS)).not.toContain(360);
  });

  it('go up to PIM’s default when the policy is unknown', () => {
    expect(offered(within({ policy: { kind: 'unknown' } })).at(-1)).toBe(480);
    expect(offered(within({ policy: undefined })).at(-1)).toBe(480);
  });

  it('stay below what the service refused', () => {
    expect(offered(below(2 * HOUR_MS))).toEqual([30, 60]);
    expect(offered(below(5 * MINUTE_MS))).toEqual([5]);
    expect(offered(below(3 * DAY_MS)).at(-1)).toBe(480);
    const known = { ...policyWith(), belowMs: 4 * HOUR_MS };
    expect(offered(within({ policy: known })).at(-1)).toBe(120);
  });

  it('are over before the eligibility is, whichever clock is a little ahead', () => {
    expect(offered(endingIn(49 * MINUTE_MS))).toEqual([5, 15, 30, 45]);
    expect(offered(endingIn(3 * HOUR_MS)).at(-1)).toBe(175);
    expect(offered(endingIn(30 * DAY_MS)).at(-1)).toBe(480);
  });

  it('are none where the eligibility ends before PIM’s five minutes are over', () => {
    expect(offered(endingIn(6 * MINUTE_MS))).toEqual([]);
    expect(offered(endingIn(-HOUR_MS))).toEqual([]);
    expect(durationProblem(5 * MINUTE_MS, endingIn(6 * MINUTE_MS))).toBe('endsTooSoon');
  });
});

describe('what is asked for at first', () => {
  it('is an hour, or what was used before, within the bounds', () => {
    expect(startDurationMs(upTo(8 * HOUR_MS))).toBe(HOUR_MS);
    expect(startDurationMs(upTo(30 * MINUTE_MS))).toBe(30 * MINUTE_MS);
    expect(startDurationMs(upTo(4 * HOUR_MS), 6 * HOUR_MS)).toBe(4 * HOUR_MS);
    expect(startDurationMs(endingIn(49 * MINUTE_MS), 6 * HOUR_MS)).toBe(45 * MINUTE_MS);
  });
});

describe('an eligibility that ends', () => {
  it('ends soon within a day, or within the time that its role could be active', () => {
    expect(endsSoon(within({}))).toBe(false);
    expect(endsSoon(endingIn(23 * HOUR_MS))).toBe(true);
    expect(endsSoon(endingIn(25 * HOUR_MS))).toBe(false);
    const year = policyWith({}, 365 * DAY_MS);
    expect(endsSoon({ ...endingIn(100 * DAY_MS), policy: year })).toBe(true);
  });

  it('lets a renewal follow only while it lasts', () => {
    expect(mayFollow(HOUR_MS, endingIn(HOUR_MS + 8 * MINUTE_MS))).toBe(true);
    expect(mayFollow(HOUR_MS, endingIn(HOUR_MS + 6 * MINUTE_MS))).toBe(false);
    expect(longestMs(within({}))).toBe(8 * HOUR_MS);
  });
});
