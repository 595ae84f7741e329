import { describe, expect, it } from 'vitest';
import { median, p90, quantile } from '../../bench/report/statistics';

describe('The median of timings', () => {
  it('is the middle value, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('lies between the two middle values of an even number of timings', () => {
    expect(median([1, 10, 2, 4])).toBe(3);
  });

  it('is not moved by one slow run; the ninetieth percentile is', () => {
    const runs = [10, 10, 10, 10, 500];
    expect(median(runs)).toBe(10);
    expect(p90(runs)).toBeGreaterThan(300);
  });

  it('cannot be taken when nothing was measured', () => {
    expect(() => quantile([], 0.5)).toThrow('Nothing was measured');
  });
});
