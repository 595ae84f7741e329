import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let held: string;

/** A worker whose lists are read, and whose policies are still on their way. */
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await startWorker(emulator, diskWithAna());
  const effect = { kind: 'hold', when: 'before' } as const;
  held = emulator.control.fault({ match: 'roleManagementPolic', effect }).id;
  await worker.command({ type: 'refresh' });
  await emulator.control.whenHeld(held);
});
afterEach(() => emulator.stop());

const lists = () => emulator.control.log({ path: 'roleEligibilityScheduleInstances' }).length;

it('Refresh, clicked after the lists were read, reads them again once, however often it is clicked', async () => {
  const before = lists();
  for (let clicks = 0; clicks < 3; clicks++) await worker.command({ type: 'refresh' });
  emulator.control.release(held);
  await worker.settle(() => lists() > before);
  expect(lists()).toBe(before + 1);
});

it('A popup that opens meanwhile does not read the lists again', async () => {
  const before = lists();
  await worker.command({ type: 'opened' });
  emulator.control.release(held);
  await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
  expect(lists()).toBe(before);
});
