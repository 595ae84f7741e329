import { describe, expect, it } from 'vitest';
import { median, p90, quantile } from '../../bench/report/statistics';

describe('The middle of what was timed', () => {
  it('is the middle value, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('lies between the two middle values of an even number', () => {
    expect(median([1, 10, 2, 4])).toBe(3);
  });

  it('is not moved by one slow run; the ninetieth percentile is', () => {
    const runs = [10, 10, 10, 10, 500];
    expect(median(runs)).toBe(10);
    expect(p90(runs)).toBeGreaterThan(300);
  });

  it('does not exist when nothing was measured', () => {
    expect(() => quantile([], 0.5)).toThrow('Nothing was measured');
  });
});
