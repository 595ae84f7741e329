import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../utils/pim/duration';
import { LIST_LAG_MS, MAX_RETRY_AFTER_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { happen, happenAll } from '../../support/machine';
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
const ending = happen(active, { type: 'endNow', atMs: LATER_MS });
const gone = { type: 'listed', request: null, activation: null } as const;
const error = pimErrorOf('unavailable');

describe('an active role', () => {
  it('is over when its time is', () => {
    expect(happen(active, { type: 'due', atMs: END_MS })).toMatchObject({
      state: 'ended',
      effects: ['finished'],
    });
  });

  it('is over when the worker starts after its time', () => {
    expect(happen(active, { type: 'resumed', atMs: END_MS + 1 }).state).toBe('ended');
  });

  it('waits for its end when the worker starts before', () => {
    expect(happen(active, { type: 'resumed' })).toMatchObject({
      state: 'active',
      notBeforeMs: END_MS,
      effects: ['wait'],
    });
  });

  it('is looked up when a list does not show it, and over when it is not found either', () => {
    const atMs = START_MS + LIST_LAG_MS + 1;
    const missed = happen(active, { ...gone, atMs });
    expect(missed).toMatchObject({ state: 'active', effects: ['lookUp'], notBeforeMs: END_MS });
    const nothing = { type: 'found', request: null, activation: null, atMs } as const;
    expect(happen(missed, nothing)).toMatchObject({ state: 'ended', effects: ['finished'] });
    // A list that drops rows now and then, or a look-up that fails, ends nothing.
    expect(happen(missed, { ...nothing, activation: activationWith() }).state).toBe('active');
    expect(happen(missed, { type: 'lookUpFailed', error, atMs }).state).toBe('active');
  });

  it('is not over by a look-up that was on its way when it became active', () => {
    const nothing = { type: 'found', request: null, activation: null } as const;
    expect(happen(active, nothing).state).toBe('active');
  });

  it('is over when another request has made it since', () => {
    const later = { createdAtMs: START_MS + MINUTE_MS, startsAtMs: START_MS + MINUTE_MS };
    const request = requestWith({ ...later, id: 'another', justification: 'from the portal' });
    const activation = activationWith({ startsAtMs: START_MS + MINUTE_MS });
    const listed = { type: 'listed', request, activation, atMs: LATER_MS } as const;
    expect(happen(active, listed)).toMatchObject({ state: 'ended', effects: ['finished'] });
  });

  it('is not over by a list that still shows the one before', () => {
    const before = { startsAtMs: START_MS - HOUR_MS, endsAtMs: START_MS - SECOND_MS };
    const activation = activationWith(before);
    const request = requestWith({ ...before, id: 'the last', createdAtMs: START_MS - HOUR_MS });
    const listed = { type: 'listed', request, activation } as const;
    expect(happen(active, listed)).toMatchObject({ state: 'active', endsAtMs: END_MS });
  });

  it('stays active while the list may merely lag', () => {
    expect(happen(active, { ...gone, atMs: START_MS + LIST_LAG_MS }).state).toBe('active');
  });

  it('takes its end from the list', () => {
    const activation = activationWith({ endsAtMs: END_MS + MINUTE_MS });
    const listed = { type: 'listed', request: null, activation } as const;
    expect(happen(active, listed)).toMatchObject({
      endsAtMs: END_MS + MINUTE_MS,
      notBeforeMs: END_MS + MINUTE_MS,
    });
  });
});

describe('ending it', () => {
  it('is asked of the service at once after five minutes', () => {
    expect(ending).toMatchObject({ state: 'ending', effects: ['sendEnd'] });
    expect(happen(ending, { type: 'endDone' })).toMatchObject({
      state: 'ended',
      effects: ['finished'],
    });
  });

  it('is queued until five minutes and a margin are over', () => {
    const allowedMs = START_MS + 5 * MINUTE_MS + 2 * SECOND_MS;
    const queued = happen(active, { type: 'endNow', atMs: START_MS + MINUTE_MS });
    expect(queued).toMatchObject({ state: 'ending', notBeforeMs: allowedMs, effects: ['wait'] });
    expect(happen(queued, { type: 'due', atMs: allowedMs }).effects).toEqual(['sendEnd']);
  });

  it('stays queued over a restart of the worker', () => {
    const queued = happen(active, { type: 'endNow', atMs: START_MS + MINUTE_MS });
    const resumed = happen(queued, { type: 'resumed', atMs: START_MS + 2 * MINUTE_MS });
    expect(resumed).toMatchObject({ notBeforeMs: queued.notBeforeMs, effects: ['wait'] });
  });

  it('is tried again when the service still finds it too early', () => {
    const early = happen(ending, { type: 'endTooEarly', error, atMs: LATER_MS });
    expect(early.notBeforeMs).toBe(LATER_MS + 20 * SECOND_MS);
  });

  it('is looked up before it is tried again, when no answer came', () => {
    const unanswered = happen(ending, { type: 'noAnswer', error, atMs: LATER_MS });
    const atMs = unanswered.notBeforeMs ?? 0;
    expect(happen(unanswered, { type: 'due', atMs }).effects).toEqual(['lookUp']);
  });

  it('waits as long as the service says, and no longer than two minutes', () => {
    const throttled = (retryAfterMs: number) =>
      happen(ending, { type: 'throttled', retryAfterMs, certain: true, atMs: LATER_MS });
    expect(throttled(40 * SECOND_MS).notBeforeMs).toBe(LATER_MS + 40 * SECOND_MS);
    expect(throttled(24 * HOUR_MS).notBeforeMs).toBe(LATER_MS + MAX_RETRY_AFTER_MS);
  });

  it('is done when the look-up finds the role gone', () => {
    const found = { type: 'found', request: null, activation: null, atMs: LATER_MS } as const;
    expect(happen(ending, found).state).toBe('ended');
  });

  it('is sent when the look-up finds the role still there', () => {
    const activation = activationWith();
    const found = { type: 'found', request: null, activation, atMs: LATER_MS } as const;
    expect(happen(ending, found).effects).toEqual(['sendEnd']);
  });

  it('is looked up when a new worker starts: it may have been sent', () => {
    expect(happen(ending, { type: 'resumed', atMs: LATER_MS }).effects).toEqual(['lookUp']);
  });

  it('leaves the role active, with the reason, when it is refused', () => {
    const refused = happen(ending, { type: 'endRefused', error, atMs: LATER_MS });
    expect(refused).toMatchObject({ state: 'active', error, notBeforeMs: END_MS });
  });

  it('that comes too early is tried for five more minutes, then the role is said to hold', () => {
    const patient = happen(
      { ...ending, tries: 14 },
      { type: 'endTooEarly', error, atMs: LATER_MS },
    );
    expect(patient.state).toBe('ending');
    const tired = { ...ending, tries: 18 };
    const given = happen(tired, { type: 'endTooEarly', error, atMs: LATER_MS });
    expect(given).toMatchObject({ state: 'active', error });
  });

  it('leaves the role active, and says why, when nobody answers five times', () => {
    const tired = { ...ending, tries: 5 };
    const given = happen(tired, { type: 'noAnswer', error, atMs: LATER_MS });
    expect(given).toMatchObject({ state: 'active', error });
  });

  it('needs nothing more when the time runs out meanwhile', () => {
    expect(happen(ending, { type: 'noAnswer', error, atMs: END_MS }).state).toBe('ended');
  });

  it('goes back to waiting when a withdrawal is refused', () => {
    const request = requestWith({ bucket: 'waiting' });
    const waiting = elevationWith({ state: 'waiting', sentAtMs: START_MS, request });
    const refused = happenAll(waiting, { type: 'endNow' }, { type: 'endRefused', error });
    expect(refused).toMatchObject({ state: 'waiting', error, effects: ['wait'] });
  });

  it('waits no longer than two minutes for a service that says so, and then looks it up', () => {
    const throttled = { type: 'throttled', retryAfterMs: HOUR_MS / 2, certain: true } as const;
    const waits = happen(ending, { ...throttled, atMs: LATER_MS });
    expect(waits).toMatchObject({
      state: 'ending',
      notBeforeMs: LATER_MS + 2 * MINUTE_MS,
      error: { code: 'throttled' },
    });
    const due = { type: 'due', atMs: LATER_MS + 2 * MINUTE_MS } as const;
    expect(happen(waits, due).effects).toEqual(['lookUp']);
  });

  it('waits as long as the service says where that is less', () => {
    const throttled = { type: 'throttled', retryAfterMs: 7_000, certain: true } as const;
    expect(happen(ending, { ...throttled, atMs: LATER_MS }).notBeforeMs).toBe(LATER_MS + 7_000);
  });

  it('says that the role holds after the fifth time it is throttled', () => {
    const throttled = { type: 'throttled', retryAfterMs: 0, certain: true } as const;
    const patient = happen({ ...ending, tries: 4 }, { ...throttled, atMs: LATER_MS });
    expect(patient.state).toBe('ending');
    const tired = happen({ ...ending, tries: 5 }, { ...throttled, atMs: LATER_MS });
    expect(tired).toMatchObject({ state: 'active', error: { code: 'throttled' } });
  });
});

describe('what is over', () => {
  it.each(['ended', 'denied', 'lapsed', 'cancelled'] as const)('stays over: %s', (state) => {
    const over = elevationWith({ state });
    expect(happenAll(over, { type: 'submit' }, { type: 'endNow' }, { type: 'resumed' })).toEqual({
      ...over,
      effects: [],
    });
  });
});
