import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
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
  it('is looked up when its time has come', () => {
    expect(advanceWith(waiting, { type: 'due' })).toMatchObject({
      notBeforeMs: null,
      effects: ['lookUp'],
    });
  });

  it('is not looked up before', () => {
    const later = { ...waiting, notBeforeMs: START_MS + 1 };
    expect(advanceWith(later, { type: 'due' })).toMatchObject({ ...later, effects: [] });
  });

  it('is looked up less and less often', () => {
    const first = advanceWith({ ...waiting, tries: 0 }, found(pending));
    const tenth = advanceWith({ ...waiting, tries: 9 }, found(pending));
    expect(first.notBeforeMs).toBe(START_MS + 15 * SECOND_MS);
    expect(tenth.notBeforeMs).toBe(START_MS + 300 * SECOND_MS);
  });

  it('is looked up at once where its person asks, and its next look stays', () => {
    const later = { ...waiting, notBeforeMs: START_MS + 1 };
    expect(advanceWith(later, { type: 'lookNow' })).toMatchObject({
      ...later,
      effects: ['lookUp'],
    });
  });

  it('becomes active once approved', () => {
    expect(advanceWith(waiting, found({}))).toMatchObject({
      state: 'active',
      effects: ['becameActive', 'wait'],
    });
  });

  it.each(['Denied', 'AdminDenied'])('is denied: %s', (status) => {
    expect(advanceWith(waiting, found({ bucket: 'failed', status }))).toMatchObject({
      state: 'denied',
      error: { code: 'approvalDenied' },
      effects: ['finished', 'readDecision'],
    });
  });

  it('says who denied it and why, once the decision is read', () => {
    const denied = advanceWith(waiting, found({ bucket: 'failed', status: 'Denied' }));
    const decision = { by: 'Cora Lind', words: 'Not this week' };
    expect(advanceWith(denied, { type: 'explained', decision }).error).toEqual({
      code: 'approvalDenied',
      message: 'Not this week',
      by: 'Cora Lind',
    });
    const nameless = advanceWith(denied, { type: 'explained', decision: { by: '', words: 'No' } });
    expect(nameless.error).toEqual({ code: 'approvalDenied', message: 'No' });
    expect(advanceWith(waiting, { type: 'explained', decision })).toEqual({
      ...waiting,
      effects: [],
    });
  });

  it('fails where a lock in Azure forbids it', () => {
    const locked = found({ bucket: 'failed', status: 'FailedAsResourceIsLocked' });
    expect(advanceWith(waiting, locked).error?.code).toBe('resourceLocked');
  });

  it('lapses when the service says so', () => {
    const lapsed = advanceWith(waiting, found({ bucket: 'failed', status: 'TimedOut' }));
    expect(lapsed).toMatchObject({ state: 'lapsed', error: { code: 'approvalLapsed' } });
  });

  it('lapses after a day, even when the service still calls it pending', () => {
    const dayLater = { ...found(pending), atMs: START_MS + DAY_MS };
    expect(advanceWith(waiting, dayLater).state).toBe('lapsed');
  });

  it('is cancelled when it was withdrawn elsewhere', () => {
    expect(advanceWith(waiting, found({ bucket: 'ended', status: 'Canceled' })).state).toBe(
      'cancelled',
    );
  });

  it('stays and is looked up later when the look-up fails or finds nothing', () => {
    const nothing = { type: 'found', request: null, activation: null } as const;
    const failed = { type: 'lookUpFailed', error: pimErrorOf('offline') } as const;
    expect(advanceWith(waiting, nothing)).toMatchObject({ state: 'waiting', effects: ['wait'] });
    expect(advanceWith(waiting, failed)).toMatchObject({ state: 'waiting', effects: ['wait'] });
  });

  it('is looked up when a new worker starts', () => {
    expect(advanceWith(waiting, { type: 'resumed' }).effects).toEqual(['lookUp']);
  });

  it('is withdrawn at once when the person cancels', () => {
    expect(advanceWith(waiting, { type: 'endNow' })).toMatchObject({
      state: 'ending',
      effects: ['sendEnd'],
    });
    const done = advanceAll(waiting, { type: 'endNow' }, { type: 'endDone' });
    expect(done.state).toBe('cancelled');
  });

  it('is ended, not withdrawn, after a list showed that it became active', () => {
    const listed = { type: 'listed', request: null, activation: activationWith() } as const;
    const active = advanceWith(waiting, listed);
    expect(active).toMatchObject({ state: 'active', request: { bucket: 'active' } });
    const later = { type: 'endNow', atMs: START_MS + HOUR_MS / 2 } as const;
    expect(advanceAll(active, later, { type: 'endDone' }).state).toBe('ended');
  });
});

describe('a scheduled activation', () => {
  const startsAtMs = START_MS + HOUR_MS;
  const request = requestWith({ bucket: 'scheduled', status: 'Granted', startsAtMs });
  const scheduled = elevationWith({ state: 'scheduled', sentAtMs: START_MS, request, startsAtMs });

  it('becomes active when its start has come', () => {
    const looking = { ...scheduled, notBeforeMs: startsAtMs };
    expect(advanceWith(looking, { type: 'due', atMs: startsAtMs }).effects).toEqual(['lookUp']);
    expect(
      advanceWith(looking, { ...found({ startsAtMs, endsAtMs: null }), atMs: startsAtMs }).state,
    ).toBe('active');
  });

  it('is polled when the service is late', () => {
    const late = advanceWith(scheduled, { ...found(request), atMs: startsAtMs });
    expect(late).toMatchObject({ state: 'scheduled', notBeforeMs: startsAtMs + 2 * SECOND_MS });
  });

  it('is withdrawn, not ended, before its start', () => {
    const withdrawn = advanceAll(scheduled, { type: 'endNow' }, { type: 'endDone' });
    expect(withdrawn.state).toBe('cancelled');
  });
});

describe('a request that cannot be looked up', () => {
  const failed = (code: 'offline' | 'signInNeeded', atMs: number) =>
    ({ type: 'lookUpFailed', error: pimErrorOf(code), atMs }) as const;

  it.each(['offline', 'signInNeeded'] as const)('lapses a day after it was sent: %s', (code) => {
    const before = advanceWith(waiting, failed(code, START_MS + DAY_MS - 1));
    expect(before).toMatchObject({ state: 'waiting', notBeforeMs: START_MS + DAY_MS });
    expect(advanceWith(before, failed(code, START_MS + DAY_MS))).toMatchObject({
      state: 'lapsed',
      notBeforeMs: null,
      error: { code: 'approvalLapsed' },
      effects: ['finished'],
    });
  });

  it('is looked up only once an hour while the person is signed out', () => {
    expect(advanceWith(waiting, failed('signInNeeded', START_MS)).notBeforeMs).toBe(
      START_MS + HOUR_MS,
    );
    const offline = { ...waiting, tries: 9 };
    expect(advanceWith(offline, failed('offline', START_MS)).notBeforeMs).toBe(
      START_MS + 300 * SECOND_MS,
    );
  });

  it.each(['working', 'scheduled'] as const)(
    'is given up once its time has passed: %s',
    (state) => {
      const unfinished = { ...waiting, state, startsAtMs: START_MS };
      const before = advanceWith(unfinished, failed('signInNeeded', START_MS + HOUR_MS - 1));
      expect(before).toMatchObject({ state, notBeforeMs: START_MS + HOUR_MS });
      expect(advanceWith(before, failed('signInNeeded', START_MS + HOUR_MS))).toMatchObject({
        state: 'failed',
        error: { code: 'noAnswer' },
      });
    },
  );
});

it('a request that stays in provisioning for days is looked at less and less often', () => {
  const provisioning = { bucket: 'working', status: 'PendingProvisioning' } as const;
  const nextLookMs = (tries: number) =>
    advanceWith({ ...waiting, state: 'working', tries }, found(provisioning)).notBeforeMs! -
    START_MS;
  expect([0, 10, 16, 48, 500].map(nextLookMs)).toEqual(
    [2, 60, 300, 1_800, 1_800].map((seconds) => seconds * SECOND_MS),
  );
});
