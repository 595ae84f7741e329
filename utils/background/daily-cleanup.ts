import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { History } from '../elevation/history';
import type { Journal } from '../elevation/journal';
import { journalRecord } from '../elevation/journal-record';
import { isForgettable } from '../elevation/reconcile';
import { createWakeUp, type TimerEnvironment } from '../elevation/timers';
import { DAY_MS, RETENTION_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import { createDamaged } from '../storage/damaged';
import { readRecord } from '../storage/read-record';
import type { Area } from '../storage/stored';

export type DailyCleanup = ReturnType<typeof createDailyCleanup>;

/** Removes what has become old: at every start of a worker, and once a day. */
export function createDailyCleanup(
  environment: TimerEnvironment & {
    local: Area;
    accounts: Accounts;
    ends: Ends;
    history: History;
    journal: Journal;
    roleDefaults: RoleDefaultsStore;
    logError: (cause: unknown) => void;
  },
) {
  const { now, accounts, ends, history, journal, roleDefaults } = environment;
  const damaged = createDamaged({ area: environment.local, now, keepMs: RETENTION_MS });
  const tomorrow = createWakeUp('dailyCleanup', environment, () => void run());

  /** An elevation whose account is not known any more can neither go on nor be signed out. */
  const isAbandoned = (elevation: Elevation): boolean =>
    !accounts.find(elevation.account) && now() - elevation.sinceMs >= RETENTION_MS;

  let nextAtMs = 0;

  async function run(): Promise<void> {
    nextAtMs = now() + DAY_MS;
    tomorrow.set(nextAtMs);
    const tasks = [
      () => roleDefaults.expire(),
      () => history.expire(),
      () => ends.expire(),
      () =>
        journal.removeWhere(
          (elevation) => isForgettable(elevation, now()) || isAbandoned(elevation),
        ),
    ];
    // One record that cannot be written keeps no other from being cleaned.
    await Promise.all(tasks.map((task) => task().catch(environment.logError)));
    // Last, so that what those have just set aside has its date.
    await damaged.expire().catch(environment.logError);
  }

  return {
    run,
    /** Any event may be the first after a sleep, and alarms may be gone. */
    async catchUp(): Promise<void> {
      if (now() >= nextAtMs) await run();
      else tomorrow.set(nextAtMs);
    },
    /**
     * Whether an elevation was lost today, of which nobody knows whether it was sent: its person may be
     * about to ask for it again.
     */
    hasLostElevations: (): boolean =>
      damaged
        .originalsOf('journal')
        .some(({ atMs, record }) => now() - (atMs ?? 0) < DAY_MS && lacksElevations(record)),
    /** Of damaged records nobody knows whose they are: those that name somebody go with them. */
    forgetDamaged: damaged.forget,
    clearDamaged: damaged.clear,
  };
}

/** Whether an elevation of a journal is not there any more: one that was read with fallbacks is. */
function lacksElevations(journal: unknown): boolean {
  const { value, lost } = readRecord(journalRecord, journal);
  if (lost === null || lost === 0) return lost === null;
  return (journal as { data: unknown[] }).data.length > value.length;
}
