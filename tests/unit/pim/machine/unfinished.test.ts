import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';

import { happen, happenAll } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const pending = requestWith({ bucket: 'waiting', status: 'PendingApproval' });
const waiting = elevationWith({
  state: 'waiting',
  sentAtMs: START_MS,
  request: pending,
  notBeforeMs: START_MS,
});
const found = (change: Parameters<typeof requestWith>[0]) =>
  ({ type: 'found', request: requestWith(change), activation: null }) as const;

describe('a request that waits for approval', () => {
  it('is looked at when its moment comes', () => {
    expect(happen(waiting, { type: 'due' })).toMatchObject({
      notBeforeMs: null,
      effects: ['lookUp'],
    });
  });

  it('is not looked at before', () => {
    const later = { ...waiting, notBeforeMs: START_MS + 1 };
    expect(happen(later, { type: 'due' })).toMatchObject({ ...later, effects: [] });
  });

  it('is looked at ever less often', () => {
    const first = happen({ ...waiting, tries: 0 }, found(pending));
    const tenth = happen({ ...waiting, tries: 9 }, found(pending));
    expect(first.notBeforeMs).toBe(START_MS + 15 * SECOND_MS);
    expect(tenth.notBeforeMs).toBe(START_MS + 300 * SECOND_MS);
  });

  it('becomes active once approved', () => {
    expect(happen(waiting, found({}))).toMatchObject({
      state: 'active',
      effects: ['becameActive', 'wait'],
    });
  });

  it.each(['Denied', 'AdminDenied'])('is denied: %s', (status) => {
    expect(happen(waiting, found({ bucket: 'failed', status }))).toMatchObject({
      state: 'denied',
      error: { code: 'approvalDenied' },
      effects: ['finished', 'readDecision'],
    });
  });

  it('tells who said no, and in which words, once they are read', () => {
    const denied = happen(waiting, found({ bucket: 'failed', status: 'Denied' }));
    const decision = { by: 'Cora Lind', words: 'Not this week' };
    expect(happen(denied, { type: 'explained', decision }).error).toEqual({
      code: 'approvalDenied',
      message: 'Not this week',
      by: 'Cora Lind',
    });
    const nameless = happen(denied, { type: 'explained', decision: { by: '', words: 'No' } });
    expect(nameless.error).toEqual({ code: 'approvalDenied', message: 'No' });
    expect(happen(waiting, { type: 'explained', decision })).toEqual({ ...waiting, effects: [] });
  });

  it('fails over a lock in Azure', () => {
    const locked = found({ bucket: 'failed', status: 'FailedAsResourceIsLocked' });
    expect(happen(waiting, locked).error?.code).toBe('resourceLocked');
  });

  it('lapses when the service says so', () => {
    const lapsed = happen(waiting, found({ bucket: 'failed', status: 'TimedOut' }));
    expect(lapsed).toMatchObject({ state: 'lapsed', error: { code: 'approvalLapsed' } });
  });

  it('lapses after a day, even when the service still calls it pending', () => {
    const dayLater = { ...found(pending), atMs: START_MS + DAY_MS };
    expect(happen(waiting, dayLater).state).toBe('lapsed');
  });

  it('is cancelled when it was withdrawn elsewhere', () => {
    expect(happen(waiting, found({ bucket: 'ended', status: 'Canceled' })).state).toBe('cancelled');
  });

  it('stays and is looked at later when the look-up fails or finds nothing', () => {
    const nothing = { type: 'found', request: null, activation: null } as const;
    const failed = { type: 'lookUpFailed', error: pimErrorOf('offline') } as const;
    expect(happen(waiting, nothing)).toMatchObject({ state: 'waiting', effects: ['wait'] });
    expect(happen(waiting, failed)).toMatchObject({ state: 'waiting', effects: ['wait'] });
  });

  it('is looked at when a new worker starts', () => {
    expect(happen(waiting, { type: 'resumed' }).effects).toEqual(['lookUp']);
  });

  it('is withdrawn at once when the person cancels', () => {
    expect(happen(waiting, { type: 'endNow' })).toMatchObject({
      state: 'ending',
      effects: ['sendEnd'],
    });
    const done = happenAll(waiting, { type: 'endNow' }, { type: 'endDone' });
    expect(done.state).toBe('cancelled');
  });

  it('is ended, not withdrawn, after a list showed that it became active', () => {
    const listed = { type: 'listed', request: null, activation: activationWith() } as const;
    const active = happen(waiting, listed);
    expect(active).toMatchObject({ state: 'active', request: { bucket: 'active' } });
    const later = { type: 'endNow', atMs: START_MS + HOUR_MS / 2 } as const;
    expect(happenAll(active, later, { type: 'endDone' }).state).toBe('ended');
  });
});

describe('a scheduled activation', () => {
  const startsAtMs = START_MS + HOUR_MS;
  const request = requestWith({ bucket: 'scheduled', status: 'Granted', startsAtMs });
  const scheduled = elevationWith({ state: 'scheduled', sentAtMs: START_MS, request, startsAtMs });

  it('becomes active when its start has come', () => {
    const looking = { ...scheduled, notBeforeMs: startsAtMs };
    expect(happen(looking, { type: 'due', atMs: startsAtMs }).effects).toEqual(['lookUp']);
    expect(
      happen(looking, { ...found({ startsAtMs, endsAtMs: null }), atMs: startsAtMs }).state,
    ).toBe('active');
  });

  it('is polled when the service is late', () => {
    const late = happen(scheduled, { ...found(request), atMs: startsAtMs });
    expect(late).toMatchObject({ state: 'scheduled', notBeforeMs: startsAtMs + 2 * SECOND_MS });
  });

  it('is withdrawn, not ended, before its start', () => {
    const withdrawn = happenAll(scheduled, { type: 'endNow' }, { type: 'endDone' });
    expect(withdrawn.state).toBe('cancelled');
  });
});

describe('a request that cannot be looked at', () => {
  const failed = (code: 'offline' | 'signInNeeded', atMs: number) =>
    ({ type: 'lookUpFailed', error: pimErrorOf(code), atMs }) as const;

  it.each(['offline', 'signInNeeded'] as const)('lapses by the clock: %s', (code) => {
    const before = happen(waiting, failed(code, START_MS + DAY_MS - 1));
    expect(before).toMatchObject({ state: 'waiting', notBeforeMs: START_MS + DAY_MS });
    expect(happen(before, failed(code, START_MS + DAY_MS))).toMatchObject({
      state: 'lapsed',
      notBeforeMs: null,
      error: { code: 'approvalLapsed' },
      effects: ['finished'],
    });
  });

  it('is tried every hour only, while there is no session', () => {
    expect(happen(waiting, failed('signInNeeded', START_MS)).notBeforeMs).toBe(START_MS + HOUR_MS);
    const offline = { ...waiting, tries: 9 };
    expect(happen(offline, failed('offline', START_MS)).notBeforeMs).toBe(
      START_MS + 300 * SECOND_MS,
    );
  });

  it.each(['working', 'scheduled'] as const)('is given up once it cannot hold: %s', (state) => {
    const unfinished = { ...waiting, state, startsAtMs: START_MS };
    const before = happen(unfinished, failed('signInNeeded', START_MS + HOUR_MS - 1));
    expect(before).toMatchObject({ state, notBeforeMs: START_MS + HOUR_MS });
    expect(happen(before, failed('signInNeeded', START_MS + HOUR_MS))).toMatchObject({
      state: 'failed',
      error: { code: 'noAnswer' },
    });
  });
});

describe('a request that lapsed by the clock alone', () => {
  const lapsed = { ...waiting, state: 'lapsed' as const, notBeforeMs: null };
  const listed = (change: Parameters<typeof requestWith>[0]) =>
    ({ type: 'listed', request: requestWith(change), activation: null }) as const;

  it('is what the service made of it, once that is heard', () => {
    expect(happen(lapsed, listed({})).state).toBe('active');
    expect(happen(lapsed, listed({ bucket: 'failed', status: 'Denied' })).state).toBe('denied');
  });

  it('stays lapsed where the service says the same, or speaks of another request', () => {
    const same = [
      listed({ bucket: 'waiting', status: 'PendingApproval' }),
      listed({ bucket: 'failed', status: 'TimedOut' }),
      listed({ id: 'another' }),
    ];
    for (const event of same) {
      const aDayLater = { ...event, atMs: START_MS + 25 * HOUR_MS };
      expect(happen(lapsed, aDayLater)).toEqual({ ...lapsed, effects: [] });
    }
  });
});
