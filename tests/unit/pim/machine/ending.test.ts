import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { LIST_LAG_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const END_MS = START_MS + HOUR_MS;
const active = elevationWith({
  state: 'active',
  sentAtMs: START_MS,
  request: requestWith(),
  startsAtMs: START_MS,
  endsAtMs: END_MS,
  notBeforeMs: END_MS,
});
const LATER_MS = START_MS + 10 * MINUTE_MS;
const ending = advanceWith(active, { type: 'endNow', atMs: LATER_MS });
const gone = { type: 'listed', request: null, activation: null } as const;
const error = pimErrorOf('unavailable');

describe('an active role', () => {
  it('has ended when its time is up', () => {
    expect(advanceWith(active, { type: 'due', atMs: END_MS })).toMatchObject({
      state: 'ended',
      effects: ['finished'],
    });
  });

  it('has ended when the worker starts after its end', () => {
    expect(advanceWith(active, { type: 'resumed', atMs: END_MS + 1 }).state).toBe('ended');
  });

  it('stays active when the worker starts before its end', () => {
    expect(advanceWith(active, { type: 'resumed' })).toMatchObject({
      state: 'active',
      notBeforeMs: END_MS,
      effects: ['wait'],
    });
  });

  it('is looked up half a minute after a list has not shown it, and has ended when it is not found either', () => {
    const missedAtMs = START_MS + LIST_LAG_MS + 1;
    const missed = advanceWith(active, { ...gone, atMs: missedAtMs });
    const atMs = missedAtMs + 30 * SECOND_MS;
    expect(missed).toMatchObject({ state: 'active', effects: ['wait'], notBeforeMs: atMs });
    const looked = advanceWith(missed, { type: 'due', atMs });
    expect(looked).toMatchObject({ state: 'active', effects: ['lookUp', 'wait'] });
    const nothing = { type: 'found', request: null, activation: null, atMs } as const;
    expect(advanceWith(looked, nothing)).toMatchObject({ state: 'ended', effects: ['finished'] });
    // Neither a list that dropped a row by mistake nor a failed look-up ends the elevation.
    expect(advanceWith(looked, { ...nothing, activation: activationWith() }).state).toBe('active');
    expect(advanceWith(looked, { type: 'lookUpFailed', error, atMs }).state).toBe('active');
  });

  it('is not ended by a look-up that was sent before it became active', () => {
    const nothing = { type: 'found', request: null, activation: null } as const;
    expect(advanceWith(active, nothing).state).toBe('active');
  });

  it('has ended when another request has activated the role since', () => {
    const later = { createdAtMs: START_MS + MINUTE_MS, startsAtMs: START_MS + MINUTE_MS };
    const request = requestWith({ ...later, id: 'another', justification: 'from the portal' });
    const activation = activationWith({ startsAtMs: START_MS + MINUTE_MS });
    const listed = { type: 'listed', request, activation, atMs: LATER_MS } as const;
    expect(advanceWith(active, listed)).toMatchObject({ state: 'ended', effects: ['finished'] });
  });

  it('is not ended by a list that still shows the activation before', () => {
    const before = { startsAtMs: START_MS - HOUR_MS, endsAtMs: START_MS - SECOND_MS };
    const activation = activationWith(before);
    const request = requestWith({ ...before, id: 'the last', createdAtMs: START_MS - HOUR_MS });
    const listed = { type: 'listed', request, activation } as const;
    expect(advanceWith(active, listed)).toMatchObject({ state: 'active', endsAtMs: END_MS });
  });

  it('stays active while the list may lag', () => {
    expect(advanceWith(active, { ...gone, atMs: START_MS + LIST_LAG_MS }).state).toBe('active');
  });

  it('takes its end from the list', () => {
    const activation = activationWith({ endsAtMs: END_MS + MINUTE_MS });
    const listed = { type: 'listed', request: null, activation } as const;
    expect(advanceWith(active, listed)).toMatchObject({
      endsAtMs: END_MS + MINUTE_MS,
      notBeforeMs: END_MS + MINUTE_MS,
    });
  });
});

describe('ending an active role', () => {
  it('is sent at once when five minutes have passed', () => {
    expect(ending).toMatchObject({ state: 'ending', effects: ['sendEnd'] });
    expect(advanceWith(ending, { type: 'endDone' })).toMatchObject({
      state: 'ended',
      effects: ['finished'],
    });
  });

  it('is queued until five minutes and a margin have passed', () => {
    const allowedMs = START_MS + 5 * MINUTE_MS + 2 * SECOND_MS;
    const queued = advanceWith(active, { type: 'endNow', atMs: START_MS + MINUTE_MS });
    expect(queued).toMatchObject({ state: 'ending', notBeforeMs: allowedMs, effects: ['wait'] });
    expect(advanceWith(queued, { type: 'due', atMs: allowedMs }).effects).toEqual(['sendEnd']);
  });

  it('stays queued over a restart of the worker', () => {
    const queued = advanceWith(active, { type: 'endNow', atMs: START_MS + MINUTE_MS });
    const resumed = advanceWith(queued, { type: 'resumed', atMs: START_MS + 2 * MINUTE_MS });
    expect(resumed).toMatchObject({ notBeforeMs: queued.notBeforeMs, effects: ['wait'] });
  });

  it('is sent again after twenty seconds when it is still too early for the service', () => {
    const early = advanceWith(ending, { type: 'endTooEarly', error, atMs: LATER_MS });
    expect(early.notBeforeMs).toBe(LATER_MS + 20 * SECOND_MS);
  });

  it('is looked up before it is sent again, when no answer came', () => {
    const unanswered = advanceWith(ending, { type: 'noAnswer', error, atMs: LATER_MS });
    const atMs = unanswered.notBeforeMs ?? 0;
    expect(advanceWith(unanswered, { type: 'due', atMs }).effects).toEqual(['lookUp']);
  });

  it('is sent again when the look-up does not find the role, and has succeeded when PIM knows of none', () => {
    const found = { type: 'found', request: null, activation: null, atMs: LATER_MS } as const;
    const missed = advanceWith(ending, found);
    expect(missed).toMatchObject({ state: 'ending', effects: ['sendEnd'] });
    expect(advanceWith(missed, { type: 'endDone' }).state).toBe('ended');
  });

  it('has succeeded when the look-up finds what ended the role, although its row is still there', () => {
    const found = { type: 'found', request: null, activation: activationWith() } as const;
    const ended = { ...found, endedAtMs: LATER_MS, atMs: LATER_MS + 1 };
    expect(advanceWith(ending, ended).state).toBe('ended');
    const revoked = { ...found, request: requestWith({ bucket: 'ended', status: 'Revoked' }) };
    expect(advanceWith(ending, { ...revoked, atMs: LATER_MS }).state).toBe('ended');
  });

  it('is sent when the look-up finds the role still there', () => {
    const activation = activationWith();
    const found = { type: 'found', request: null, activation, atMs: LATER_MS } as const;
    expect(advanceWith(ending, found).effects).toEqual(['sendEnd']);
  });

  it('is looked up when a new worker starts: it may have been sent', () => {
    expect(advanceWith(ending, { type: 'resumed', atMs: LATER_MS }).effects).toEqual(['lookUp']);
  });

  it('leaves the role active, with the reason, when it is refused', () => {
    const refused = advanceWith(ending, { type: 'endRefused', error, atMs: LATER_MS });
    expect(refused).toMatchObject({ state: 'active', error, notBeforeMs: END_MS });
  });

  it('is tried for five more minutes where it is too early, then the role is active again', () => {
    const triedAgain = advanceWith(
      { ...ending, tries: 14 },
      { type: 'endTooEarly', error, atMs: LATER_MS },
    );
    expect(triedAgain.state).toBe('ending');
    const lastTry = { ...ending, tries: 18 };
    const givenUp = advanceWith(lastTry, { type: 'endTooEarly', error, atMs: LATER_MS });
    expect(givenUp).toMatchObject({ state: 'active', error });
  });

  it('leaves the role active, and says why, when five tries get no answer', () => {
    const lastTry = { ...ending, tries: 5 };
    const givenUp = advanceWith(lastTry, { type: 'noAnswer', error, atMs: LATER_MS });
    expect(givenUp).toMatchObject({ state: 'active', error });
  });

  it('has succeeded when the time runs out meanwhile', () => {
    expect(advanceWith(ending, { type: 'noAnswer', error, atMs: END_MS }).state).toBe('ended');
  });

  it('goes back to waiting when a withdrawal is refused', () => {
    const request = requestWith({ bucket: 'waiting' });
    const waiting = elevationWith({ state: 'waiting', sentAtMs: START_MS, request });
    const refused = advanceAll(waiting, { type: 'endNow' }, { type: 'endRefused', error });
    expect(refused).toMatchObject({ state: 'waiting', error, effects: ['wait'] });
  });

  it('waits as long as the service says when throttled, however long, and then looks the role up', () => {
    const throttled = { type: 'throttled', retryAfterMs: HOUR_MS / 2, certain: true } as const;
    const waits = advanceWith(ending, { ...throttled, atMs: LATER_MS });
    expect(waits).toMatchObject({
      state: 'ending',
      notBeforeMs: LATER_MS + HOUR_MS / 2,
      error: { code: 'throttled' },
    });
    const due = { type: 'due', atMs: LATER_MS + HOUR_MS / 2 } as const;
    expect(advanceWith(waits, due).effects).toEqual(['lookUp']);
  });

  it('waits no longer than until its own end, when it is over', () => {
    const throttled = { type: 'throttled', retryAfterMs: 9 * HOUR_MS, certain: true } as const;
    const waits = advanceWith(ending, { ...throttled, atMs: LATER_MS });
    expect(waits.notBeforeMs).toBe(END_MS);
    expect(advanceWith(waits, { type: 'due', atMs: END_MS }).state).toBe('ended');
  });

  it('waits as long as the service says where that is shorter', () => {
    const throttled = { type: 'throttled', retryAfterMs: 7_000, certain: true } as const;
    expect(advanceWith(ending, { ...throttled, atMs: LATER_MS }).notBeforeMs).toBe(
      LATER_MS + 7_000,
    );
  });

  it('leaves the role active when it is throttled for the fifth time', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: true } as const;
    const triedAgain = advanceWith({ ...ending, tries: 4 }, { ...throttled, atMs: LATER_MS });
    expect(triedAgain.state).toBe('ending');
    const givenUp = advanceWith({ ...ending, tries: 5 }, { ...throttled, atMs: LATER_MS });
    expect(givenUp).toMatchObject({ state: 'active', error: { code: 'throttled' } });
  });
});

describe('an elevation that is over', () => {
  it.each(['ended', 'denied', 'lapsed', 'cancelled'] as const)('stays over: %s', (state) => {
    const over = elevationWith({ state });
    expect(advanceAll(over, { type: 'submit' }, { type: 'endNow' }, { type: 'resumed' })).toEqual({
      ...over,
      effects: [],
    });
  });
});
