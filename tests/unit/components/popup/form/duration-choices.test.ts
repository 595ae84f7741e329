import { describe, expect, it } from 'vitest';
import { durationChoices } from '../../../../../components/popup/form/duration-choices';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import { policy } from '../../../../screens/example';

const upTo = (maxDurationMs: number, lastUsedMs?: number): number[] =>
  durationChoices(policy({}, { maxDurationMs }), lastUsedMs).map((ms) => ms / MINUTE_MS);

describe('the durations offered', () => {
  it('go up to the policy’s maximum', () => {
    expect(upTo(4 * HOUR_MS)).toEqual([30, 60, 120, 240]);
  });

  it('include a maximum that is not a round number', () => {
    expect(upTo(105 * MINUTE_MS)).toEqual([30, 60, 105]);
  });

  it('include short ones where the policy allows no more', () => {
    expect(upTo(30 * MINUTE_MS)).toEqual([5, 15, 30]);
  });

  it('are never empty', () => {
    expect(upTo(5 * MINUTE_MS)).toEqual([5]);
  });

  it('include the one used before, if it is still allowed', () => {
    expect(upTo(4 * HOUR_MS, 45 * MINUTE_MS)).toContain(45);
    expect(upTo(4 * HOUR_MS, 6 * HOUR_MS)).not.toContain(360);
  });

  it('go up to PIM’s default when the policy is unknown', () => {
    expect(durationChoices({ kind: 'unknown' }).at(-1)).toBe(8 * HOUR_MS);
  });

  it('stay below what the service refused', () => {
    const below = (belowMs: number) =>
      durationChoices({ kind: 'unknown', belowMs }).map((ms) => ms / MINUTE_MS);
    expect(below(2 * HOUR_MS)).toEqual([30, 60]);
    expect(below(5 * MINUTE_MS)).toEqual([5]);
    expect(durationChoices({ ...policy(), belowMs: 4 * HOUR_MS }).at(-1)).toBe(2 * HOUR_MS);
  });
});
