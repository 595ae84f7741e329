import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { checksOf, isChecked, linesOf } from '../support/checked-set-up';
import { diskWithAna, startWorker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ world: 'large' });
});
afterEach(() => emulator.stop());

it('A check with thousands of eligible assignments reads no list to its end', async () => {
  const worker = await startWorker(emulator, diskWithAna());
  await worker.command({ type: 'checkSetUp' });
  await worker.settle(() => isChecked(worker));
  expect(linesOf(checksOf(worker)[0])).toMatchObject({
    ...{ 'surface azure': 'passed', 'surface directory': 'passed', 'policies azure': 'passed' },
  });
  expect(worker.sent.length).toBeLessThanOrEqual(12);
});
