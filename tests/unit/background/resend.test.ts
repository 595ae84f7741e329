import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, activeNow, keyOf, writes } from '../support/activate';
import { entraPortal } from '../support/entra-portal';
import { openWorker } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const role = 'Security Reader';
const state = () => worker.elevations()[0]?.state;

/** A write arrives, its answer is lost, and every look-up fails while the service is down. */
async function loseTheAnswer(): Promise<void> {
  const match = 'roleAssignmentScheduleRequests';
  emulator.control.fault({ method: 'POST', match, effect: { kind: 'dropAfter' } });
  emulator.control.fault({
    method: 'GET',
    match: 'roleAssignmentSchedule',
    times: 1_000,
    effect: { kind: 'respond', status: 500 },
  });
  await activate(worker, emulator, role);
  await worker.settle(() => state() === 'uncertain');
  for (const seconds of [6, 16, 46]) await worker.pass(seconds * 1_000);
  expect(worker.elevations()[0]?.error?.code).toBe('noAnswer');
  emulator.control.clearFaults();
}

describe('A write in doubt', () => {
  it('is looked up before the next click sends another one', async () => {
    await loseTheAnswer();
    await activate(worker, emulator, role);
    await worker.settle(() => state() === 'active');
    expect(state()).toBe('active');
    expect(writes(emulator)).toHaveLength(1);
    expect(activeNow(emulator)).toHaveLength(1);
  });

  it('whose request a list shows while it is being dismissed is shown in that request’s state', async () => {
    await loseTheAnswer();
    const hold = worker.local.hold('set', 'journal');
    void worker.command({ type: 'refresh' });
    await hold.arrived;
    const dismissed = worker.command({ type: 'dismiss', elevationId: worker.elevations()[0]!.id });
    hold.release();
    await dismissed;
    await worker.settle();
    expect(state()).toBe('active');
    expect(worker.snapshot()?.elevations.map((elevation) => elevation.state)).toEqual(['active']);
  });

  it('is looked up when the person tries again', async () => {
    await loseTheAnswer();
    await worker.command({ type: 'retry', elevationId: worker.elevations()[0]!.id });
    await worker.settle(() => state() === 'active');
    expect(writes(emulator)).toHaveLength(1);
  });
});

it('A failed request is not sent again beside another one of its role', async () => {
  const match = 'roleAssignmentScheduleRequests';
  emulator.control.fault({
    method: 'POST',
    match,
    effect: { kind: 'respond', status: 400, body: '{"error":{"code":"SomethingNew"}}' },
  });
  await activate(worker, emulator, role);
  await worker.settle(() => state() === 'failed');
  const failed = worker.elevations()[0]!.id;
  await entraPortal(emulator).activate(role);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => worker.snapshot()?.refreshing === false);
  await worker.command({ type: 'end', key: keyOf(emulator, role) });
  await worker.settle();
  expect(worker.elevations().map((elevation) => elevation.state)).toEqual(['failed', 'ending']);
  const before = worker.sent.length;
  await worker.command({ type: 'retry', elevationId: failed });
  await worker.settle();
  expect(worker.sent.length).toBe(before);
});
