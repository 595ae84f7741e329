import type { Engine } from '../elevation/engine/engine';
import type { Command, CommandReply } from '../messages/commands';
import type { Fact, FactSender } from '../messages/facts';
import type { CatchUp } from './catch-up';
import type { DailyCleanup } from './daily-cleanup';
import type { PageKeeper } from './page-keeper';

/** What the browser wakes the background with. Each waits for the start, whichever came first. */
export function createEvents(deps: {
  /** Takes up what the last worker left, once. */
  start: () => Promise<void>;
  carryOut: (command: Command) => Promise<CommandReply>;
  catchUp: CatchUp;
  engine: Engine;
  pages: PageKeeper;
  cleanup: DailyCleanup;
  inBackground: (task: Promise<unknown>) => void;
  logError: (cause: unknown) => void;
}) {
  const { start, catchUp, engine, inBackground, logError, pages, cleanup } = deps;
  return {
    start,
    /** The browser woke the worker: its start is begun, and nobody waits for it. */
    wake: (): void => inBackground(start()),
    async onCommand(command: Command): Promise<CommandReply> {
      const done = start().then(() => {
        inBackground(catchUp.afterSleep());
        return deps.carryOut(command);
      });
      // A view that opens waits for nothing: what comes of it shows in the snapshot.
      if (command.type !== 'opened') return done;
      inBackground(done);
      return { ok: true };
    },
    /** Never rejects: a page gets no answer. */
    onFact: (fact: Fact, from: FactSender): Promise<void> =>
      start()
        .then(() => {
          inBackground(catchUp.afterSleep());
          return pages.onFact(fact, from);
        })
        .catch(logError),
    /** Never rejects: nobody waits for an alarm. */
    onAlarm: (): Promise<void> =>
      start().then(engine.wake).then(catchUp.labelChanged).then(cleanup.catchUp).catch(logError),
  };
}
