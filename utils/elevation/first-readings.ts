import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Snapshot } from '../snapshot/shape';
import { ALARM_AHEAD_MS, createWakeUp, type TimerEnvironment } from './timers';

/**
 * Knows whose lists are being read for the first time in this run of the browser: where the worker dies
 * in it nothing is known of the account, and a view that stays open waits for what nobody reads any more.
 * An alarm wakes the next worker, which reads again. Only one follows by itself: where that dies, too,
 * somebody has to ask.
 */
export function createFirstReadings(deps: TimerEnvironment) {
  const underWay = new Set<AccountKey>();
  const cutShort = new Set<AccountKey>();
  const wakeUp = createWakeUp('firstReading', deps, () => undefined);

  return {
    /** A reading begins. */
    begin({ account, updatedAtMs }: Snapshot): void {
      const key = accountKey(account);
      if (updatedAtMs !== null || cutShort.delete(key)) return;
      underWay.add(key);
      wakeUp.set(deps.now() + ALARM_AHEAD_MS);
    },
    /** It is over, whatever came of it. */
    end(key: AccountKey): void {
      if (underWay.delete(key) && underWay.size === 0) wakeUp.set(null);
    },
    /** Notes what an earlier worker published and could not end. */
    restore({ account, updatedAtMs, refreshing }: Snapshot): void {
      if (refreshing && updatedAtMs === null) cutShort.add(accountKey(account));
    },
    /** Whether an earlier worker died in it. */
    isCutShort: (key: AccountKey): boolean => cutShort.has(key),
  };
}
