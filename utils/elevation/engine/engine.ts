import { createKeyedQueue } from '../../async/keyed-queue';
import type { Elevation } from '../../pim/elevation/elevation';
import { advance } from '../../pim/elevation/machine/advance';
import type { Outcome } from '../../surfaces/surface-api';
import { createWakeUp } from '../timers';
import { createCalls } from './calls';
import type { EngineDeps } from './deps';
import { createEffects } from './effects';
import { nextWakeMs } from './next-wake';
import { createWrites } from './writes';

export type Engine = ReturnType<typeof createEngine>;

/**
 * Runs the activation machine: journals every step before its effect, carries the effect out, and
 * feeds what comes of it back. All that can be lost when the worker dies is what is in the air, and
 * the machine knows how to look that up.
 */
export function createEngine(deps: EngineDeps) {
  const { journal, now, vouchers } = deps;
  const writes = createWrites();
  const calls = createCalls(deps, dispatch);
  const carryOut = createEffects(deps, dispatch, calls, writes);
  const inTurn = createKeyedQueue<string>();
  const wakeUp = createWakeUp('journal', deps, () => inBackground(wake()));

  /** Feeds an event to an elevation. Events of one elevation follow one another. */
  function dispatch(id: string, outcome: Outcome): Promise<void> {
    return inTurn(id, () => step(id, outcome));
  }

  async function step(id: string, outcome: Outcome): Promise<void> {
    const before = await journal.find(id);
    // Gone meanwhile, as with an account that signed out: nothing of it is kept.
    if (!before) return calls.forgetStepUp(id);
    const [after, effects] = advance(before, { ...outcome, atMs: now() });
    if (outcome.type === 'submit') vouchers.vouch(after);
    if (!isToBeSent(after)) calls.forgetStepUp(id);
    try {
      if (isNews(before, after)) {
        await journal.replace(after);
        if (!isToBeSent(after)) vouchers.revoke(id);
        else if (outcome.type === 'throttled') vouchers.keepWhile(after);
        deps.onChange(after);
      }
      for (const effect of effects) inBackground(carryOut(after, effect));
    } finally {
      // Also after a step that could not be journaled: the next worker has to come back for it.
      wakeUp.set(nextWakeMs(await journal.all(), now()));
    }
  }

  /** Nobody waits for an effect: what it could not do is kept for a report. */
  function inBackground(effect: Promise<unknown> | undefined): void {
    effect?.catch(deps.logError);
  }

  /** Wakes the elevations whose moment has come. */
  async function wake(): Promise<void> {
    const elevations = await journal.all();
    const due = elevations.filter(
      (elevation) => elevation.notBeforeMs !== null && elevation.notBeforeMs <= now(),
    );
    await Promise.all(due.map((elevation) => dispatch(elevation.id, { type: 'due' })));
    wakeUp.set(nextWakeMs(await journal.all(), now()));
  }

  /** Takes up every elevation where the last worker left it. Called once, when a worker starts. */
  async function start(): Promise<void> {
    const begun = (elevation: Elevation): Outcome => ({
      type: vouchers.isVouched(elevation) ? 'resumed' : 'unvouched',
    });
    await Promise.all(
      (await journal.all()).map((elevation) => dispatch(elevation.id, begun(elevation))),
    );
  }

  /** Tells every elevation that the clock was wrong, and wakes those whose moment has come by it. */
  async function moveClock(byMs: number): Promise<void> {
    const elevations = await journal.all();
    await Promise.all(elevations.map(({ id }) => dispatch(id, { type: 'clockMoved', byMs })));
    await wake();
  }

  return { dispatch, moveClock, start, wake, writes };
}

/** A list that shows what was known already is no reason to write anything. */
const isNews = (before: Elevation, after: Elevation): boolean =>
  after !== before && JSON.stringify(after) !== JSON.stringify(before);

/** Whether an elevation's write may still have to leave. */
const isToBeSent = ({ state }: Elevation): boolean =>
  state === 'submitting' || state === 'steppingUp';
