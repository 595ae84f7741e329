import type { Engine } from '../elevation/engine/engine';
import type { LookAgain } from '../elevation/look-again';
import { SECOND_MS } from '../pim/duration';
import type { createBadgeKeeper } from './badge-keeper';
import type { DailyCleanup } from './daily-cleanup';
import type { createRechecks } from './rechecks';

export type CatchUp = ReturnType<typeof createCatchUp>;

/** Catches up with what came due while nobody ran, whatever woke the worker. */
export function createCatchUp(deps: {
  now: () => number;
  engine: Engine;
  badge: ReturnType<typeof createBadgeKeeper>;
  lookAgain: LookAgain;
  rechecks: ReturnType<typeof createRechecks>;
  publish: () => Promise<void>;
  cleanup: DailyCleanup;
}) {
  let caughtUpAtMs = 0;

  const begun = (): void => {
    caughtUpAtMs = deps.now();
  };

  /** What the badge counts may have ended: views and pages hear of it, and lists are rechecked. */
  async function labelChanged(): Promise<void> {
    await deps.badge.show();
    await deps.publish();
    await deps.rechecks.recheckIfDue();
    await deps.lookAgain.run();
  }

  /**
   * Any event may be the first after a sleep: timers slept with the machine, and alarms may be gone.
   * At most once a second, however many events come.
   */
  async function afterSleep(): Promise<void> {
    if (Math.abs(deps.now() - caughtUpAtMs) < SECOND_MS) return;
    begun();
    const overdue = deps.badge.isOverdue();
    await deps.engine.wake();
    if (deps.lookAgain.isOverdue()) await deps.lookAgain.run();
    await (overdue ? labelChanged() : deps.badge.show());
    await deps.cleanup.catchUp();
  }

  return { begun, labelChanged, afterSleep };
}
