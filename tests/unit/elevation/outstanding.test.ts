import { describe, expect, it } from 'vitest';
import { findOutstanding } from '../../../utils/elevation/outstanding';
import { DAY_MS, HOUR_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { elevationWith, requestWith, START_MS } from '../support/records';

const names = { roleName: 'Security Reader', scopeName: '' };
const held = { sentAtMs: START_MS, startsAtMs: START_MS, endsAtMs: START_MS + HOUR_MS };
const lasts = elevationWith().input.durationMs;
const noAnswer = { state: 'failed', error: pimErrorOf('noAnswer') } as const;
const putOff = { state: 'failed', error: pimErrorOf('throttled') } as const;
const told = (change: Partial<Elevation>) => findOutstanding([], [elevationWith(change)], START_MS);

describe('What is left behind of an elevation', () => {
  const sent = { sentAtMs: START_MS };
  const cases: [string, Partial<Elevation>, string, number][] = [
    ['is a role that holds', { state: 'active', ...held }, 'active', HOUR_MS],
    [
      'is a role that may hold, while its end is in the air',
      { state: 'ending', ...held, request: requestWith() },
      'perhaps',
      HOUR_MS,
    ],
    [
      'is a role that holds, while its end waits for its time',
      { state: 'ending', ...held, request: requestWith(), notBeforeMs: START_MS + 1 },
      'active',
      HOUR_MS,
    ],
    ['is a request that waits', { state: 'waiting', ...sent }, 'waiting', DAY_MS],
    ['may be a role, of a write in the air', { state: 'submitting', ...sent }, 'perhaps', lasts],
    ['may be a role, of a write in doubt', { state: 'uncertain', ...sent }, 'perhaps', lasts],
    ['may be a role, of a write that was given up', { ...noAnswer, ...sent }, 'perhaps', lasts],
    [
      'may be a role, of a write that PIM put off too often',
      { ...putOff, ...sent },
      'perhaps',
      lasts,
    ],
  ];
  it.each(cases)('%s', (_, change, kind, forMs) => {
    expect(told(change)).toEqual([{ ...names, kind, untilMs: START_MS + forMs }]);
  });

  const nothing: Partial<Elevation>[] = [
    { state: 'submitting', sentAtMs: null },
    { ...noAnswer, sentAtMs: null },
    { state: 'failed', error: pimErrorOf('refused'), ...sent },
    { state: 'active', ...held, endsAtMs: START_MS },
    { state: 'ended', ...held },
  ];
  it.each(nothing)('is nothing: %j', (change) => {
    expect(told(change)).toEqual([]);
  });
});

it('A role is told once, by its elevation where there is one', () => {
  const elevation = elevationWith({ state: 'active', ...held });
  const { key } = elevation.eligibility;
  const end = { ...names, ...held, key, account: elevation.account, highImpact: false };
  const other = { ...end, key: 'other', roleName: 'Reports Reader' };
  expect(
    findOutstanding([end, other], [elevation], START_MS).map(({ roleName }) => roleName),
  ).toEqual(['Security Reader', 'Reports Reader']);
});
