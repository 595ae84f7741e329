import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../utils/pim/duration';
import { advance } from '../../../../utils/pim/elevation/machine/advance';
import { elevationWith, START_MS } from '../../support/records';

const AHEAD_MS = 3 * HOUR_MS;
/** Noted by a clock that was three hours ahead. */
const wrong = START_MS + AHEAD_MS;
const putRight = { type: 'clockMoved', byMs: -AHEAD_MS, atMs: START_MS } as const;

describe('When the clock is put right', () => {
  it('what was noted in the future was noted now', () => {
    const noted = { createdAtMs: wrong, sinceMs: wrong, confirmedAtMs: wrong, sentAtMs: wrong };
    const [after, effects] = advance(elevationWith({ state: 'working', ...noted }), putRight);
    const now = { createdAtMs: START_MS, sinceMs: START_MS, confirmedAtMs: START_MS };
    expect(after).toMatchObject({ ...now, sentAtMs: START_MS, state: 'working' });
    expect(effects).toEqual([]);
  });

  it('the next look is as far ahead as it was meant to be', () => {
    const before = elevationWith({ state: 'working', notBeforeMs: wrong + MINUTE_MS });
    expect(advance(before, putRight)[0].notBeforeMs).toBe(START_MS + MINUTE_MS);
  });

  it("a start, an end and the end of PIM's five minutes stay: they are the service's own", () => {
    const endsAtMs = START_MS + 8 * HOUR_MS;
    const active = elevationWith({ state: 'active', endsAtMs, notBeforeMs: endsAtMs });
    expect(advance(active, putRight)[0].notBeforeMs).toBe(endsAtMs);
    const startsAtMs = START_MS + 8 * HOUR_MS;
    const scheduled = elevationWith({ state: 'scheduled', startsAtMs, notBeforeMs: startsAtMs });
    expect(advance(scheduled, putRight)[0].notBeforeMs).toBe(startsAtMs);
    const allowedAtMs = START_MS + 4 * MINUTE_MS;
    const ending = elevationWith({ state: 'ending', notBeforeMs: allowedAtMs });
    expect(advance(ending, putRight)[0].notBeforeMs).toBe(allowedAtMs);
  });

  describe('a role that ended by the clock alone', () => {
    const endsAtMs = START_MS + 2 * HOUR_MS;
    const ended = elevationWith({
      ...{ state: 'ended', sinceMs: wrong, startsAtMs: START_MS - HOUR_MS, endsAtMs },
    });

    it('holds still, and is waited for until its end', () => {
      const [after, effects] = advance(ended, putRight);
      expect(after).toMatchObject({ state: 'active', notBeforeMs: endsAtMs, endsAtMs });
      expect(effects).toEqual([{ type: 'becameActive' }, { type: 'wait', untilMs: endsAtMs }]);
    });

    it.each([
      ['is over by the right clock, too', { endsAtMs: START_MS }],
      ['was ended by its person before', { sinceMs: START_MS + HOUR_MS }],
      ['was ended elsewhere, when nobody knows', { endNoticed: true }],
    ])('stays ended where it %s', (_, change) => {
      expect(advance({ ...ended, ...change }, putRight)[0].state).toBe('ended');
    });

    it('stays ended where the clock had been behind', () => {
      const later = { type: 'clockMoved', byMs: HOUR_MS, atMs: START_MS } as const;
      expect(advance(ended, later)[0].state).toBe('ended');
    });
  });

  it('nothing is moved where the clock had been behind: what waits is due sooner anyway', () => {
    const before = elevationWith({ state: 'working', notBeforeMs: START_MS + MINUTE_MS });
    const [after] = advance(before, { type: 'clockMoved', byMs: AHEAD_MS, atMs: wrong });
    expect(after).toEqual(before);
  });
});
