import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { STALE_INTENT_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { happen, happenAll } from '../../support/machine';
import { activationWith, elevationWith, requestWith, START_MS } from '../../support/records';

const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const error = pimErrorOf('unavailable');
const noAnswer = { type: 'noAnswer', error } as const;
const nothing = { type: 'found', request: null, activation: null } as const;
const uncertain = happen(sent, noAnswer);

/** Wakes at the moment the elevation waits for. */
const due = (elevation: Elevation) =>
  happen(elevation, { type: 'due', atMs: elevation.notBeforeMs ?? START_MS });

describe('a write without an answer', () => {
  it('is looked up after 5, 15 and 45 seconds, then the person is asked', () => {
    const delays: number[] = [];
    let elevation: Elevation = uncertain;
    while (elevation.state === 'uncertain') {
      const atMs = elevation.notBeforeMs ?? 0;
      delays.push((atMs - START_MS) / SECOND_MS);
      const looking = due(elevation);
      expect(looking.effects).toEqual(['lookUp']);
      elevation = happen(looking, { ...nothing, atMs });
    }
    expect(delays).toEqual([5, 5 + 15, 5 + 15 + 45]);
    expect(elevation).toMatchObject({ state: 'failed', error: { code: 'noAnswer' } });
    // Still in doubt: the person who sends it again has it looked up first.
    expect(happen(elevation, { type: 'submit' }).effects).toEqual(['lookUp']);
  });

  it('becomes what the service says it is', () => {
    const found = { type: 'found', request: requestWith(), activation: null } as const;
    expect(happenAll(due(uncertain), found).state).toBe('active');
  });

  it('becomes active when only the role itself is found', () => {
    const found = { type: 'found', request: null, activation: activationWith() } as const;
    expect(happenAll(due(uncertain), found).state).toBe('active');
  });

  it('becomes what a list shows that comes in between', () => {
    const listed = { type: 'listed', request: requestWith(), activation: null } as const;
    expect(happen(uncertain, listed).state).toBe('active');
  });

  it('is not settled by a list that shows nothing', () => {
    const listed = { type: 'listed', request: null, activation: null } as const;
    expect(happen(uncertain, listed)).toMatchObject({ state: 'uncertain', effects: [] });
  });

  it('is never sent by itself, not even when the look-up fails', () => {
    const failed = happen(due(uncertain), { type: 'lookUpFailed', error });
    expect(failed).toMatchObject({ state: 'uncertain', effects: ['wait'] });
  });

  it('takes a late answer for what it is', () => {
    expect(happen(uncertain, { type: 'answered', request: requestWith() }).state).toBe('active');
  });

  it('is looked up when the person sends it again', () => {
    const asked = elevationWith({
      state: 'failed',
      sentAtMs: START_MS,
      error: pimErrorOf('noAnswer'),
    });
    expect(happen(asked, { type: 'submit' }).effects).toEqual(['lookUp']);
  });
});

describe('the worker was stopped', () => {
  it('before the write left: it is sent', () => {
    const unsent = elevationWith({ state: 'submitting' });
    expect(happen(unsent, { type: 'resumed' }).effects).toEqual(['send']);
  });

  it('right after the click: it is sent', () => {
    expect(happen(elevationWith(), { type: 'resumed' })).toMatchObject({
      state: 'submitting',
      effects: ['send'],
    });
  });

  it('after the write left: it is looked up at once', () => {
    const resumed = happen(sent, { type: 'resumed' });
    expect(resumed).toMatchObject({ state: 'uncertain', notBeforeMs: START_MS });
  });

  it('while it waited for its turn: it goes on waiting', () => {
    const waiting = elevationWith({ state: 'submitting', notBeforeMs: START_MS + 9_000 });
    expect(happen(waiting, { type: 'resumed' })).toMatchObject({
      notBeforeMs: START_MS + 9_000,
      effects: ['wait'],
    });
  });

  it.each(['drafted', 'submitting'] as const)(
    'last night, %s and unsent: back to a draft, with what was typed',
    (state) => {
      const late = { type: 'resumed', atMs: START_MS + STALE_INTENT_MS + 1 } as const;
      const old = happen(elevationWith({ state }), late);
      expect(old).toMatchObject({ state: 'drafted', effects: ['toDraft'], input: sent.input });
    },
  );
});
