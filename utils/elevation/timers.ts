import { SECOND_MS } from '../pim/duration';

export type TimerEnvironment = {
  now: () => number;
  setTimer: (run: () => void, afterMs: number) => () => void;
  /** A browser alarm, which wakes a stopped worker; at least half a minute ahead in store builds. */
  setAlarm: (name: string, atMs: number) => void;
  clearAlarm: (name: string) => void;
};

/** An alarm goes off no sooner in store builds. */
export const ALARM_AHEAD_MS = 30 * SECOND_MS;

/**
 * One wake-up at a time for one purpose: a timer while the worker lives, an alarm for when it does
 * not. Setting it again replaces it.
 */
export function createWakeUp(name: string, environment: TimerEnvironment, run: () => void) {
  let clear: (() => void) | undefined;
  let dueAtMs: number | null = null;

  function set(atMs: number | null): void {
    clear?.();
    clear = undefined;
    dueAtMs = atMs;
    if (atMs === null) {
      environment.clearAlarm(name);
      return;
    }
    const nowMs = environment.now();
    clear = environment.setTimer(run, Math.max(0, atMs - nowMs));
    environment.setAlarm(name, Math.max(atMs, nowMs + ALARM_AHEAD_MS));
  }

  /** Whether its moment has gone by: timers sleep with the machine, and an alarm may be gone. */
  const isOverdue = (): boolean => dueAtMs !== null && dueAtMs <= environment.now();

  return { set, isOverdue };
}
