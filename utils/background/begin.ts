import { activationsOf } from '../badge/ends';
import type { Engine } from '../elevation/engine/engine';
import type { Impact } from '../elevation/impact';
import { elevationsOf, emptySnapshot, withHeld } from '../elevation/list-state';
import type { Lists } from '../elevation/lists';
import { accountKey } from '../pim/account-key';
import type { SetUpChecks } from '../set-up/check/set-up-checks';
import { rowsLength, snapshotFrom } from '../snapshot/account-records';
import type { ServiceClock } from '../time/service-clock';
import type { createBadgeKeeper } from './badge-keeper';
import type { DailyCleanup } from './daily-cleanup';
import type { FollowUps } from './follow-ups';
import type { OutstandingKeeper } from './outstanding-keeper';
import type { PageKeeper } from './page-keeper';
import type { Ports } from './ports';
import type { Records } from './records';
import type { SignOut } from './sign-out';

/** Takes up what the last worker left. Everything else waits for it. */
export async function begin(
  deps: Records & {
    ports: Ports;
    clock: ServiceClock;
    badge: ReturnType<typeof createBadgeKeeper>;
    engine: Engine;
    followUps: FollowUps;
    impact: Impact;
    leaving: SignOut;
    lists: Lists;
    outstanding: OutstandingKeeper;
    pages: PageKeeper;
    setUpChecks: SetUpChecks;
    publishAll: () => Promise<void>;
    cleanup: DailyCleanup;
    logError: (cause: unknown) => void;
  },
): Promise<void> {
  const { accounts, ends, lists, publisher } = deps;
  await deps.ports.secureStorage();
  await deps.clock.load().catch(deps.logError);
  await accounts.load();
  const records = await deps.ports.sessionRecords();
  const elevations = await deps.journal.all();
  const known = await ends.remembered();
  for (const account of accounts.all()) {
    const kept = snapshotFrom(records, accountKey(account));
    if (!kept) {
      // What was active when the last run of the browser ended: the first list of this one may lack it.
      const remembered = activationsOf(known.filter((end) => end.account === accountKey(account)));
      lists.restore({ ...emptySnapshot(account), activations: remembered });
      continue;
    }
    lists.restore(withHeld(kept, elevationsOf(account, elevations)));
    publisher.restore(kept, rowsLength(records, accountKey(account)));
  }
  deps.outstanding.restore(records);
  deps.setUpChecks.restore(records);
  await deps.vouchers.load();
  // What cannot be written now is no reason to refuse everything else.
  const tasks = [
    // First of all, and by what was journaled: the badge needs no sign-in and waits for nothing.
    async () => ends.correct(elevations, await deps.impact.carriersNow()),
    deps.badge.show,
    deps.pages.start,
    deps.leaving.resume,
    // A worker that died right after a step may not have told the history of it.
    () => Promise.all(elevations.map(deps.followUps.record)),
    deps.cleanup.run,
    deps.engine.start,
    deps.publishAll,
  ];
  for (const task of tasks) await task().catch(deps.logError);
}
