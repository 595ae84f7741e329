import { describe, expect, it } from 'vitest';
import { nextWakeMs } from '../../../utils/elevation/engine/next-wake';
import { elevationWith, START_MS } from '../support/records';

describe('the next wake-up of the worker is', () => {
  it('never, when no elevation is unfinished', () => {
    expect(nextWakeMs([], START_MS)).toBeNull();
    const over = (['ended', 'failed', 'denied', 'cancelled', 'lapsed'] as const).map((state) =>
      elevationWith({ state }),
    );
    expect(nextWakeMs(over, START_MS)).toBeNull();
  });

  it('at the earliest moment that an elevation waits for', () => {
    const elevations = [9_000, 4_000].map((ms) => elevationWith({ notBeforeMs: START_MS + ms }));
    expect(nextWakeMs(elevations, START_MS)).toBe(START_MS + 4_000);
  });

  it.each([
    'submitting',
    'steppingUp',
    'uncertain',
    'working',
    'waiting',
    'scheduled',
    'ending',
  ] as const)('in half a minute, in case it dies with a call on its way: %s', (state) => {
    expect(nextWakeMs([elevationWith({ state })], START_MS)).toBe(START_MS + 30_000);
  });
});
