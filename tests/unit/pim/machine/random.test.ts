import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { elevation as elevationSchema } from '../../../../utils/pim/elevation/elevation';
import { anyStep, createMachineModel, type Step } from '../../support/machine-model';

// Thousands of random runs take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const anySteps = fc.array(anyStep, { maxLength: 60 });

/** Checks after each step of random runs of clicks, answers, lost answers, kills, waits and doubled events. */
function always(
  check: (model: ReturnType<typeof createMachineModel>) => void,
  numRuns = 2_000,
): void {
  fc.assert(
    fc.property(anySteps, (run: Step[]) => {
      const model = createMachineModel();
      for (const next of run) {
        model.step(next);
        check(model);
        if (model.observed.isDraftAgain) return;
      }
    }),
    { numRuns },
  );
}

describe('whatever happens in whatever order', () => {
  it('the service accepts at most one write of an elevation', () => {
    always(({ observed }) => expect(observed.accepted).toBeLessThanOrEqual(1));
  });

  it('nothing is sent while an earlier write is in doubt', () => {
    always(({ observed }) => expect(observed.sentInDoubt).toBe(0));
  });

  it('the elevation can be stored in the journal and read again', () => {
    always(({ elevation }) => expect(elevationSchema.safeParse(elevation).success).toBe(true), 300);
  });

  it('an active elevation has a start, and one that is over has no next wake-up', () => {
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
