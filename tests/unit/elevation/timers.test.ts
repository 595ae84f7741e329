import { describe, expect, it } from 'vitest';
import { createWakeUp } from '../../../utils/elevation/timers';
import { START_MS } from '../support/records';

function open() {
  const timers: number[] = [];
  const alarms = new Map<string, number>();
  const wakeUp = createWakeUp(
    'badge',
    {
      now: () => START_MS,
      setTimer(_, afterMs) {
        timers.push(afterMs);
        return () => timers.splice(timers.indexOf(afterMs), 1);
      },
      setAlarm: (name, atMs) => void alarms.set(name, atMs),
      clearAlarm: (name) => void alarms.delete(name),
    },
    () => undefined,
  );
  return { wakeUp, timers, alarms };
}

describe('a wake-up', () => {
  it('is a timer for the running worker, and an alarm in case it is stopped', () => {
    const { wakeUp, timers, alarms } = open();
    wakeUp.set(START_MS + 90_000);
    expect([timers, alarms.get('badge')]).toEqual([[90_000], START_MS + 90_000]);
  });

  it('has its alarm at least half a minute ahead, as browsers require', () => {
    const { wakeUp, timers, alarms } = open();
    wakeUp.set(START_MS + 2_000);
    expect([timers, alarms.get('badge')]).toEqual([[2_000], START_MS + 30_000]);
  });

  it('is replaced by the next one', () => {
    const { wakeUp, timers, alarms } = open();
    wakeUp.set(START_MS + 90_000);
    wakeUp.set(START_MS + 40_000);
    expect([timers, [...alarms.values()]]).toEqual([[40_000], [START_MS + 40_000]]);
  });

  it('comes at once for a time that has passed, and is removed when it is cleared', () => {
    const { wakeUp, timers, alarms } = open();
    wakeUp.set(START_MS - 5);
    expect(timers).toEqual([0]);
    wakeUp.set(null);
    expect([timers, alarms.size]).toEqual([[], 0]);
  });
});
