import type { Emulator } from '../../emulator/server';
import { startWorker, type Worker } from './worker';

/**
 * The worker dies, and the browser sleeps until the next alarm wakes another one.
 * @param prepare how the next worker's sign-in goes, before it starts
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
  // What is old is removed once a day, whatever else there is to do: that alarm is not counted.
  const { dailyCleanup: _, ...alarms } = disk.alarms;
  const times = Object.values(alarms);
  if (times.length === 0) return undefined;
  const atMs = Math.min(...times);
  emulator.clock.advance(Math.max(0, atMs - emulator.clock.now()));
  disk.alarms = Object.fromEntries(Object.entries(disk.alarms).filter(([, at]) => at > atMs));
  const next = await startWorker(emulator, disk);
  prepare(next);
  await next.start();
  await next.alarm();
  await next.settle();
  return next;
}
