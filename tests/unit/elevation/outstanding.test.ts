import { describe, expect, it } from 'vitest';
import { findOutstanding } from '../../../utils/elevation/outstanding';
import { DAY_MS, HOUR_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { elevationWith, requestWith, START_MS } from '../support/records';

const names = { roleName: 'Security Reader', scopeName: '' };
const times = { sentAtMs: START_MS, startsAtMs: START_MS, endsAtMs: START_MS + HOUR_MS };
const requestedMs = elevationWith().input.durationMs;
const noAnswer = { state: 'failed', error: pimErrorOf('noAnswer') } as const;
const throttled = { state: 'failed', error: pimErrorOf('throttled') } as const;
const outstanding = (change: Partial<Elevation>) =>
  findOutstanding([], [elevationWith(change)], START_MS);

describe('What is outstanding of an elevation', () => {
  const sent = { sentAtMs: START_MS };
  const cases: [string, Partial<Elevation>, string, number][] = [
    ['is an active role', { state: 'active', ...times }, 'active', HOUR_MS],
    [
      'may be a role, while its end is on its way',
      { state: 'ending', ...times, request: requestWith() },
      'perhaps',
      HOUR_MS,
    ],
    [
      'is an active role, while its end is queued',
      { state: 'ending', ...times, request: requestWith(), notBeforeMs: START_MS + 1 },
      'active',
      HOUR_MS,
    ],
    ['is a request that waits for approval', { state: 'waiting', ...sent }, 'waiting', DAY_MS],
    [
      'may be a role, while a write is on its way',
      { state: 'submitting', ...sent },
      'perhaps',
      requestedMs,
    ],
    [
      'may be a role, while a write is in doubt',
      { state: 'uncertain', ...sent },
      'perhaps',
      requestedMs,
    ],
    ['may be a role, where a write was given up', { ...noAnswer, ...sent }, 'perhaps', requestedMs],
    [
      'may be a role, where a write was throttled too often',
      { ...throttled, ...sent },
      'perhaps',
      requestedMs,
    ],
  ];
  it.each(cases)('%s', (_, change, kind, forMs) => {
    expect(outstanding(change)).toEqual([{ ...names, kind, untilMs: START_MS + forMs }]);
  });

  const nothing: Partial<Elevation>[] = [
    { state: 'submitting', sentAtMs: null },
    { ...noAnswer, sentAtMs: null },
    { state: 'failed', error: pimErrorOf('refused'), ...sent },
    { state: 'active', ...times, endsAtMs: START_MS },
    { state: 'ended', ...times },
  ];
  it.each(nothing)('is nothing: %j', (change) => {
    expect(outstanding(change)).toEqual([]);
  });
});

it('A role is reported once, by its elevation where there is one', () => {
  const elevation = elevationWith({ state: 'active', ...times });
  const { key } = elevation.eligibility;
  const end = { ...names, ...times, key, account: elevation.account, highImpact: false };
  const other = { ...end, key: 'other', roleName: 'Reports Reader' };
  expect(
    findOutstanding([end, other], [elevation], START_MS).map(({ roleName }) => roleName),
  ).toEqual(['Security Reader', 'Reports Reader']);
});
