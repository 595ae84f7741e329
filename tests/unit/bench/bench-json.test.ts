import { describe, expect, it } from 'vitest';
import { benchJson, readingsOf } from '../../bench/report/bench-json';
import { tableOf } from '../../bench/report/table';

describe('The record of a run', () => {
  it('is flat, with the conditions beside the numbers', () => {
    const record = benchJson(
      { listRequests: { value: 1 }, workerColdMs: { value: 17.2549 } },
      {
        cores: 2,
      },
    );
    expect(JSON.parse(record)).toEqual({
      listRequests: 1,
      workerColdMs: 17.25,
      conditions: { cores: 2, p90: {} },
    });
  });

  it('is read again by a run that adds to it', () => {
    const readings = { listRequests: { value: 1 }, workerColdMs: { value: 17.25, p90: 20 } };
    expect(readingsOf(benchJson(readings, { cores: 2 }))).toEqual(readings);
  });

  it('has no entry for what was not measured', () => {
    expect(Object.keys(JSON.parse(benchJson({}, {})))).toEqual(['conditions']);
  });
});

describe('The table of a run', () => {
  it('shows the measured value, the bar and the best rival side by side', () => {
    expect(tableOf({ listRequests: { value: 1 } })).toMatch(/✔ requests to list +1 +≤ 4 +32/);
  });

  it('marks what misses its bar', () => {
    expect(tableOf({ workerColdMs: { value: 21 } })).toContain('✘ cold worker round trip');
    expect(tableOf({ workerColdMs: { value: 20 } })).toContain('✔ cold worker round trip');
  });
});
