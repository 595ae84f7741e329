import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isHeld, withElevations } from '../../../utils/pim/elevation/with-elevations';
import { elevationWith, requestWith, START_MS } from '../support/records';

const held = { startsAtMs: START_MS, endsAtMs: START_MS + HOUR_MS, sinceMs: START_MS };
const rowOf = ({ eligibility: { key }, startsAtMs, endsAtMs }: Elevation) => ({
  ...{ key, startsAtMs, endsAtMs },
});
const active = elevationWith({ state: 'active', ...held });
const ended = elevationWith({ state: 'ended', ...held, sinceMs: START_MS + 10 * MINUTE_MS });
const row = rowOf(active);

describe('What was listed', () => {
  it('lacks what became active a moment before: it is added', () => {
    expect(withElevations([], [active], START_MS + MINUTE_MS, rowOf)).toEqual([row]);
  });

  it('knows better of what became active long before', () => {
    expect(withElevations([], [active], START_MS + 3 * MINUTE_MS, rowOf)).toEqual([]);
  });

  it('still has what was ended a moment before, or since: it is taken away', () => {
    for (const listedAtMs of [ended.sinceMs + MINUTE_MS, START_MS, null]) {
      expect(withElevations([row], [ended], listedAtMs, rowOf)).toEqual([]);
    }
  });

  it('keeps what began after that: somebody has activated the role again', () => {
    const again = { ...row, startsAtMs: START_MS + 6 * MINUTE_MS };
    expect(withElevations([again], [ended], null, rowOf)).toEqual([again]);
  });

  it('gives way to a later activation of ours', () => {
    const before = { ...row, startsAtMs: START_MS - HOUR_MS };
    expect(withElevations([before], [active], null, rowOf)).toEqual([row]);
  });
});

describe('A role that holds', () => {
  it('is one whose end is under way, and not one that only waits to be withdrawn', () => {
    const ending = elevationWith({ state: 'ending', ...held, request: requestWith() });
    const waiting = requestWith({ bucket: 'waiting' });
    expect(isHeld(active)).toBe(true);
    expect(isHeld(ending)).toBe(true);
    expect(isHeld({ ...ending, request: waiting })).toBe(false);
    expect(isHeld({ ...ending, startsAtMs: null })).toBe(false);
    expect(isHeld(ended)).toBe(false);
  });
});
