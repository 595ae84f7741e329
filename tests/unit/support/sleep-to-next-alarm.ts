import type { Emulator } from '../../emulator/server';
import { createWorker, type Worker } from './worker';

/**
 * Kills the worker, and lets the time pass until the next alarm wakes another one.
 * @param prepare changes the next worker before it starts
 * @returns the worker that was woken; undefined when no alarm is set
 */
export async function sleepToNextAlarm(
  emulator: Emulator,
  worker: Worker,
  prepare: (next: Worker) => void = () => undefined,
): Promise<Worker | undefined> {
  worker.kill();
  await worker.settle();
  const { disk } = worker;
  // The alarm of the daily cleanup is always set, so it does not count.
  const { dailyCleanup: _, ...alarms } = disk.alarms;
  const times = Object.values(alarms);
  if (times.length === 0) return undefined;
  const atMs = Math.min(...times);
  emulator.clock.advance(Math.max(0, atMs - emulator.clock.now()));
  disk.alarms = Object.fromEntries(
    Object.entries(disk.alarms).filter(([, otherAtMs]) => otherAtMs > atMs),
  );
  const next = await createWorker(emulator, disk);
  prepare(next);
  await next.start();
  await next.alarm();
  await next.settle();
  return next;
}
