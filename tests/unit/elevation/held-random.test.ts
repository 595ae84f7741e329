import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { dueRows } from '../../../utils/elevation/due-rows';
import {
  afterLook,
  beingLookedAt,
  heldActivations,
} from '../../../utils/elevation/held-activations';
import type { Activation } from '../../../utils/pim/activation';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { failedList, readList } from '../../../utils/surfaces/surface-list';
import { activationWith, START_MS } from '../support/records';

vi.setConfig({ testTimeout: 60_000 });

const END_MS = START_MS + 8 * HOUR_MS;

/** What happens next, after so long: a list of the service, whole or not, or a look that is due. */
const anyStep = fc.record({
  afterMs: fc.integer({ min: SECOND_MS, max: 20 * MINUTE_MS }),
  list: fc.constantFrom('whole' as const, 'dropped' as const, 'failed' as const, 'none' as const),
  look: fc.constantFrom('answered' as const, 'failed' as const, 'killed' as const),
  /** How far a read of the role's own scope is behind (contract §2). */
  lagMs: fc.nat(4.5 * MINUTE_MS),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

/** One role of one surface, known from a list at its start, and the service that knows better. */
function createModel(surface: Surface, endedAtMs: number | null) {
  const row = activationWith({ surface, endsAtMs: END_MS });
  let rows: Activation[] = [{ ...row, seenAtMs: START_MS }];
  let nowMs = START_MS;
  let droppedInARow = 0;
  const holds = (): boolean => nowMs < (endedAtMs ?? END_MS);

  function read(list: Step['list']): void {
    if (list === 'none') return;
    // Graph never drops a row twice in a row: that is all that is asked of it (contract §2).
    const drops = list === 'dropped' && (surface === 'azure' || droppedInARow === 0);
    if (list !== 'failed') droppedInARow = drops ? droppedInARow + 1 : 0;
    const activations = !drops && holds() ? [row] : [];
    const answer =
      list === 'failed'
        ? failedList(surface, 'active', pimErrorOf('unavailable'))
        : readList(surface, 'active', { activations });
    rows = heldActivations(rows, [answer], [], nowMs);
  }

  /** A read that is behind shows what was then. */
  const shownAt = (atMs: number): Activation[] =>
    atMs >= START_MS && atMs < (endedAtMs ?? END_MS) ? [row] : [];

  function look({ look: how, lagMs }: Step): void {
    const due = dueRows(rows, nowMs);
    if (due.length === 0) return;
    rows = beingLookedAt(rows, new Set(due.map(({ key }) => key)), nowMs);
    if (how === 'killed') return;
    if (how === 'answered') droppedInARow = 0;
    const answer =
      how === 'failed'
        ? { read: [], shown: [] }
        : { read: due, shown: shownAt(nowMs - (surface === 'azure' ? lagMs : 0)) };
    rows = afterLook(rows, answer, nowMs);
  }

  return {
    step(step: Step): void {
      nowMs += step.afterMs;
      read(step.list);
      look(step);
    },
    holds,
    isBelieved: () => rows.some(({ endsAtMs }) => (endsAtMs ?? END_MS) > nowMs),
    now: () => nowMs,
  };
}

const anySurface = fc.constantFrom<Surface>('directory', 'groups', 'azure');
const anySteps = fc.array(anyStep, { maxLength: 40 });

it('Whatever lists drop and whatever looks fail, a role is never gone while the service holds it', () => {
  fc.assert(
    fc.property(anySurface, anySteps, (surface, steps) => {
      const model = createModel(surface, null);
      for (const step of steps) {
        model.step(step);
        if (model.holds()) expect(model.isBelieved()).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('Whatever came before, a role that the service has ended is gone an hour after reads succeed again', () => {
  const anyEnd = fc.integer({ min: START_MS + MINUTE_MS, max: START_MS + 4 * HOUR_MS });
  fc.assert(
    fc.property(anySurface, anySteps, anyEnd, (surface, steps, endedAtMs) => {
      const model = createModel(surface, endedAtMs);
      for (const step of steps) model.step(step);
      while (model.holds())
        model.step({ afterMs: MINUTE_MS, list: 'none', look: 'answered', lagMs: 0 });
      // A look that failed waits for an hour at most; lists and looks every minute from here on.
      for (let minutes = 0; minutes < 65; minutes++)
        model.step({ afterMs: MINUTE_MS, list: 'whole', look: 'answered', lagMs: 0 });
      expect(model.isBelieved()).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});
