import { startWorker, type Worker } from './worker';

/**
 * Closes the browser and opens it again some time later: the worker is dead, `session` and the alarms
 * are lost, `local` is kept, and a new worker has started. Chromium does not promise that alarms survive
 * a restart, so here they do not.
 * @returns the new worker, settled
 */
export async function restartBrowser(worker: Worker, { afterMs = 0 } = {}): Promise<Worker> {
  const { emulator, disk, clockOffsetMs, signIn } = worker;
  worker.kill();
  disk.session = {};
  disk.alarms = {};
  emulator.clock.advance(afterMs);
  const next = await startWorker(emulator, disk, { clockOffsetMs, signIn });
  await next.settle();
  return next;
}
