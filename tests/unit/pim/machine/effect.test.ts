import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../../utils/pim/duration';
import { advanceAll, advanceWith } from '../../support/machine';
import {
  activationWith,
  elevationWith,
  eligibilityWith,
  requestWith,
  START_MS,
} from '../../support/records';

const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const answered = { type: 'answered', request: requestWith() } as const;
const active = advanceWith(sent, answered);
const END_MS = requestWith().endsAtMs;
const secondsIn = (seconds: number): number => START_MS + seconds * SECOND_MS;
const due = (seconds: number) => ({ type: 'due', atMs: secondsIn(seconds) }) as const;
const holds = (value: boolean | null, seconds: number) =>
  ({ type: 'effect', holds: value, atMs: secondsIn(seconds) }) as const;

describe('a role that has just become active', () => {
  it('is checked after five seconds, once', () => {
    expect(active).toMatchObject({ effect: 'asked', notBeforeMs: secondsIn(5) });
    const checked = advanceWith(active, due(5));
    expect(checked).toMatchObject({ effects: ['checkEffect', 'wait'], notBeforeMs: END_MS });
    expect(advanceWith(checked, holds(true, 6))).toMatchObject({
      effect: 'inEffect',
      notBeforeMs: END_MS,
    });
  });

  it('that does not work yet is checked again, less and less often, and then no more', () => {
    let elevation = active;
    const checkedAfter: number[] = [];
    for (let checks = 0; checks < 9 && elevation.notBeforeMs !== END_MS; checks++) {
      const atMs = elevation.notBeforeMs!;
      checkedAfter.push((atMs - START_MS) / SECOND_MS);
      elevation = advanceAll(
        elevation,
        { type: 'due', atMs },
        { type: 'effect', holds: false, atMs },
      );
    }
    expect(checkedAfter).toEqual([5, 30, 90, 270, 570]);
    expect(elevation).toMatchObject({ state: 'active', effect: 'notYet' });
  });

  it('is not said to work or not where that cannot be known', () => {
    expect(advanceAll(active, due(5), holds(null, 6)).effect).toBeUndefined();
    const group = { eligibility: eligibilityWith({ surface: 'groups' }) };
    const member = advanceWith({ ...sent, ...group }, answered);
    expect(member).toMatchObject({ notBeforeMs: END_MS });
    expect(member.effect).toBeUndefined();
  });

  it('is still checked after lists are read, or a worker starts', () => {
    const listed = { type: 'listed', request: null, activation: activationWith() } as const;
    expect(advanceWith(active, listed).notBeforeMs).toBe(secondsIn(5));
    expect(advanceWith(active, { type: 'resumed', atMs: secondsIn(2) }).notBeforeMs).toBe(
      secondsIn(5),
    );
  });
});
