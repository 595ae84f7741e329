import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { STALE_INTENT_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const error = pimErrorOf('unavailable');
const noAnswer = { type: 'noAnswer', error } as const;
const nothing = { type: 'found', request: null, activation: null } as const;
const uncertain = advanceWith(sent, noAnswer);

/** Wakes at the moment the elevation waits for. */
const due = (elevation: Elevation) =>
  advanceWith(elevation, { type: 'due', atMs: elevation.notBeforeMs ?? START_MS });

describe('a write without an answer', () => {
  it('is looked up after 5, 15 and 45 seconds, and then has failed', () => {
    const delays: number[] = [];
    let elevation: Elevation = uncertain;
    while (elevation.state === 'uncertain') {
      const atMs = elevation.notBeforeMs ?? 0;
      delays.push((atMs - START_MS) / SECOND_MS);
      const looking = due(elevation);
      expect(looking.effects).toEqual(['lookUp']);
      elevation = advanceWith(looking, { ...nothing, atMs });
    }
    expect(delays).toEqual([5, 5 + 15, 5 + 15 + 45]);
    expect(elevation).toMatchObject({ state: 'failed', error: { code: 'noAnswer' } });
    // It is still in doubt: when the person sends it again, it is looked up first.
    expect(advanceWith(elevation, { type: 'submit' }).effects).toEqual(['lookUp']);
  });

  it('takes the state of the request that the look-up finds', () => {
    const found = { type: 'found', request: requestWith(), activation: null } as const;
    expect(advanceAll(due(uncertain), found).state).toBe('active');
  });

  it('becomes active when only the activation is found', () => {
    const found = { type: 'found', request: null, activation: activationWith() } as const;
    expect(advanceAll(due(uncertain), found).state).toBe('active');
  });

  it('takes the state that a list shows in between', () => {
    const listed = { type: 'listed', request: requestWith(), activation: null } as const;
    expect(advanceWith(uncertain, listed).state).toBe('active');
  });

  it('stays uncertain after a list that shows nothing', () => {
    const listed = { type: 'listed', request: null, activation: null } as const;
    expect(advanceWith(uncertain, listed)).toMatchObject({ state: 'uncertain', effects: [] });
  });

  it('is never sent by itself, not even when the look-up fails', () => {
    const failed = advanceWith(due(uncertain), { type: 'lookUpFailed', error });
    expect(failed).toMatchObject({ state: 'uncertain', effects: ['wait'] });
  });

  it('takes the state of an answer that comes late', () => {
    expect(advanceWith(uncertain, { type: 'answered', request: requestWith() }).state).toBe(
      'active',
    );
  });

  it('is looked up when the person sends it again', () => {
    const failed = elevationWith({
      state: 'failed',
      sentAtMs: START_MS,
      error: pimErrorOf('noAnswer'),
    });
    expect(advanceWith(failed, { type: 'submit' }).effects).toEqual(['lookUp']);
  });
});

describe('the worker was stopped', () => {
  it('before the write left: it is sent', () => {
    const unsent = elevationWith({ state: 'submitting' });
    expect(advanceWith(unsent, { type: 'resumed' }).effects).toEqual(['send']);
  });

  it('right after the click: it is sent', () => {
    expect(advanceWith(elevationWith(), { type: 'resumed' })).toMatchObject({
      state: 'submitting',
      effects: ['send'],
    });
  });

  it('after the write left: it is looked up at once', () => {
    const resumed = advanceWith(sent, { type: 'resumed' });
    expect(resumed).toMatchObject({ state: 'uncertain', notBeforeMs: START_MS });
  });

  it('while it waited to be sent: it goes on waiting', () => {
    const waiting = elevationWith({ state: 'submitting', notBeforeMs: START_MS + 9_000 });
    expect(advanceWith(waiting, { type: 'resumed' })).toMatchObject({
      notBeforeMs: START_MS + 9_000,
      effects: ['wait'],
    });
  });

  it.each(['drafted', 'submitting'] as const)(
    'last night, %s and unsent: it becomes a draft, with its input',
    (state) => {
      const late = { type: 'resumed', atMs: START_MS + STALE_INTENT_MS + 1 } as const;
      const old = advanceWith(elevationWith({ state }), late);
      expect(old).toMatchObject({ state: 'drafted', effects: ['toDraft'], input: sent.input });
    },
  );
});
