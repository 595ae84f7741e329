import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isHeld, withElevations } from '../../../utils/pim/elevation/with-elevations';
import { elevationWith, requestWith, START_MS } from '../support/records';

const times = { startsAtMs: START_MS, endsAtMs: START_MS + HOUR_MS, sinceMs: START_MS };
const rowOf = ({ eligibility: { key }, startsAtMs, endsAtMs }: Elevation) => ({
  ...{ key, startsAtMs, endsAtMs },
});
const active = elevationWith({ state: 'active', ...times });
const ended = elevationWith({ state: 'ended', ...times, sinceMs: START_MS + 10 * MINUTE_MS });
const row = rowOf(active);

describe('What the lists say is held', () => {
  it('gets a role added that became active less than two minutes before they were read', () => {
    expect(withElevations([], [active], START_MS + MINUTE_MS, rowOf)).toEqual([row]);
  });

  it('gets no role added that became active longer before', () => {
    expect(withElevations([], [active], START_MS + 3 * MINUTE_MS, rowOf)).toEqual([]);
  });

  it('loses a role that was ended less than two minutes before they were read, or since', () => {
    for (const listedAtMs of [ended.sinceMs + MINUTE_MS, START_MS, null]) {
      expect(withElevations([row], [ended], listedAtMs, rowOf)).toEqual([]);
    }
  });

  it('keeps a role that was activated again after it was ended', () => {
    const again = { ...row, startsAtMs: START_MS + 6 * MINUTE_MS };
    expect(withElevations([again], [ended], null, rowOf)).toEqual([again]);
  });

  it('is replaced by a later activation of ours', () => {
    const before = { ...row, startsAtMs: START_MS - HOUR_MS };
    expect(withElevations([before], [active], null, rowOf)).toEqual([row]);
  });
});

describe('A role that is held', () => {
  it('is one that is active or about to be ended, not one whose request is about to be withdrawn', () => {
    const ending = elevationWith({ state: 'ending', ...times, request: requestWith() });
    const waiting = requestWith({ bucket: 'waiting' });
    expect(isHeld(active)).toBe(true);
    expect(isHeld(ending)).toBe(true);
    expect(isHeld({ ...ending, request: waiting })).toBe(false);
    expect(isHeld({ ...ending, startsAtMs: null })).toBe(false);
    expect(isHeld(ended)).toBe(false);
  });
});
