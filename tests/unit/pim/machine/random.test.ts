import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { elevation as elevationSchema } from '../../../../utils/pim/elevation/elevation';
import { createStory, type Move, move } from '../../support/machine-model';

// Thousands of stories take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const moves = fc.array(move, { maxLength: 60 });

/** Plays a random story of clicks, answers, lost answers, kills, waits and doubled events. */
function always(check: (story: ReturnType<typeof createStory>) => void, numRuns = 2_000): void {
  fc.assert(
    fc.property(moves, (story: Move[]) => {
      const played = createStory();
      for (const next of story) {
        played.step(next);
        check(played);
        if (played.told.isDraftAgain) return;
      }
    }),
    { numRuns },
  );
}

describe('whatever happens in whatever order', () => {
  it('the service accepts at most one write of an elevation', () => {
    always(({ told }) => expect(told.accepted).toBeLessThanOrEqual(1));
  });

  it('nothing is sent while an earlier write is in doubt', () => {
    always(({ told }) => expect(told.sentInDoubt).toBe(0));
  });

  it('the elevation can be journaled and read again', () => {
    always(({ elevation }) => expect(elevationSchema.safeParse(elevation).success).toBe(true), 300);
  });

  it('an active role has a start, and an elevation that is over waits for nothing', () => {
    always(({ elevation }) => {
      if (elevation.state === 'active') expect(elevation.startsAtMs).not.toBeNull();
      if (
        ['ended', 'failed', 'denied', 'lapsed', 'cancelled', 'drafted'].includes(elevation.state)
      ) {
        expect(elevation.notBeforeMs).toBeNull();
      }
    });
  });

  it('an elevation that failed says why', () => {
    always(({ elevation }) => {
      if (elevation.state === 'failed') expect(elevation.error).not.toBeNull();
    });
  });
});
