import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../../utils/pim/duration';
import { happen, happenAll } from '../../support/machine';
import {
  activationWith,
  elevationWith,
  eligibilityWith,
  requestWith,
  START_MS,
} from '../../support/records';

const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const answered = { type: 'answered', request: requestWith() } as const;
const active = happen(sent, answered);
const END_MS = requestWith().endsAtMs;
const at = (seconds: number): number => START_MS + seconds * SECOND_MS;
const due = (seconds: number) => ({ type: 'due', atMs: at(seconds) }) as const;
const holds = (value: boolean | null, seconds: number) =>
  ({ type: 'effect', holds: value, atMs: at(seconds) }) as const;

describe('a role that has just become active', () => {
  it('is asked about after five seconds, once', () => {
    expect(active).toMatchObject({ effect: 'asked', notBeforeMs: at(5) });
    const looked = happen(active, due(5));
    expect(looked).toMatchObject({ effects: ['checkEffect', 'wait'], notBeforeMs: END_MS });
    expect(happen(looked, holds(true, 6))).toMatchObject({
      effect: 'inEffect',
      notBeforeMs: END_MS,
    });
  });

  it('that does not work yet is asked about again, less often, and then no more', () => {
    let elevation = active;
    const moments: number[] = [];
    for (let looks = 0; looks < 9 && elevation.notBeforeMs !== END_MS; looks++) {
      const atMs = elevation.notBeforeMs!;
      moments.push((atMs - START_MS) / SECOND_MS);
      elevation = happenAll(
        elevation,
        { type: 'due', atMs },
        { type: 'effect', holds: false, atMs },
      );
    }
    expect(moments).toEqual([5, 30, 90, 270, 570]);
    expect(elevation).toMatchObject({ state: 'active', effect: 'notYet' });
  });

  it('says nothing where it cannot be told', () => {
    expect(happenAll(active, due(5), holds(null, 6)).effect).toBeUndefined();
    const group = { eligibility: eligibilityWith({ surface: 'groups' }) };
    const member = happen({ ...sent, ...group }, answered);
    expect(member).toMatchObject({ notBeforeMs: END_MS });
    expect(member.effect).toBeUndefined();
  });

  it('is still asked about when a list comes, or the worker starts anew', () => {
    const listed = { type: 'listed', request: null, activation: activationWith() } as const;
    expect(happen(active, listed).notBeforeMs).toBe(at(5));
    expect(happen(active, { type: 'resumed', atMs: at(2) }).notBeforeMs).toBe(at(5));
  });
});
