import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import { diskWithAna, startWorker, type Worker } from '../unit/support/worker';

/** Alarms come no sooner. */
const TO_THE_ALARM_MS = 31 * SECOND_MS;

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const lists = () => emulator.control.log({ path: 'roleEligibilityScheduleInstances' }).length;

/** A popup opened for the first time in this run of the browser, and its worker died in what it read. */
async function killedWhileReading(): Promise<Worker> {
  const worker = await startWorker(emulator, diskWithAna());
  const effect = { kind: 'hold', when: 'before' } as const;
  const { id } = emulator.control.fault({ match: 'management.azure.com', effect, times: 9 });
  await worker.command({ type: 'opened' });
  await emulator.control.whenHeld(id);
  await worker.settle(() => worker.snapshot()?.refreshing === true);
  worker.kill();
  emulator.control.clearFaults();
  await worker.settle();
  expect(worker.snapshot()).toMatchObject({ refreshing: true, updatedAtMs: null });
  return worker;
}

describe('A worker that is killed in the first reading of an account', () => {
  it('is followed by one that reads, though nobody touches the browser', async () => {
    const next = await (await killedWhileReading()).pass(TO_THE_ALARM_MS);
    await next.settle(() => next.snapshot()?.policiesAtMs != null);
    expect(next.snapshot()).toMatchObject({ refreshing: false, problem: null });
    expect(next.snapshot()?.surfaces.some(({ unread }) => unread)).toBe(false);
    expect(Object.keys(next.disk.alarms)).not.toContain('firstReading');
  });

  it('is followed by one that reads as soon as anything wakes it, once', async () => {
    const { disk } = await killedWhileReading();
    const before = lists();
    const next = await startWorker(emulator, disk);
    await next.settle(() => next.snapshot()?.policiesAtMs != null);
    const read = lists() - before;
    await next.command({ type: 'opened' });
    await next.settle();
    expect([lists() - before, read > 0]).toEqual([read, true]);
  });

  it('does not wake one after another where each of them dies', async () => {
    const dead = await killedWhileReading();
    const effect = { kind: 'hold', when: 'before' } as const;
    const { id } = emulator.control.fault({ match: 'management.azure.com', effect, times: 9 });
    const next = await dead.pass(TO_THE_ALARM_MS);
    await emulator.control.whenHeld(id);
    next.kill();
    expect(Object.keys(next.disk.alarms)).not.toContain('firstReading');
  });
});

it('A worker that has read sets no alarm for it', async () => {
  const worker = await startWorker(emulator, diskWithAna());
  await worker.command({ type: 'opened' });
  await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
  expect(Object.keys(worker.disk.alarms)).not.toContain('firstReading');
});
