import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, keyOf } from '../support/activate';
import { openWorker } from '../support/open-worker';
import { ana } from '../support/records';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const role = 'Security Reader';
const history = (from = worker) => from.history();
async function elevate(): Promise<void> {
  await activate(worker, emulator, role);
  await worker.settle(() => worker.elevations()[0]?.state === 'active');
}

describe('the history', () => {
  it('has what was activated, with reason and times, and then how it ended', async () => {
    await elevate();
    const startedAtMs = worker.elevations()[0]!.startsAtMs;
    expect(history()).toMatchObject([
      {
        role: { name: role },
        input: { justification: 'INC-1042 look at sign-ins' },
        atMs: startedAtMs,
        outcome: 'active',
      },
    ]);
    await worker.pass(10 * MINUTE_MS);
    await worker.command({ type: 'end', key: keyOf(emulator, role) });
    await worker.settle(() => history()[0]?.outcome === 'ended');
    expect(history()).toHaveLength(1);
    const afterMs = history()[0]!.endsAtMs! - history()[0]!.atMs;
    expect(Math.round(afterMs / MINUTE_MS)).toBe(10);
  });

  it('has what failed, and why', async () => {
    await activate(worker, emulator, 'Exchange Administrator');
    await worker.settle(() => worker.elevations()[0]?.state === 'failed');
    expect(history()).toMatchObject([{ outcome: 'failed', errorCode: 'ticketMissing' }]);
  });

  it('gets from the journal what a killed worker did not write', async () => {
    await elevate();
    const disk = structuredClone(worker.disk);
    delete disk.local.history;
    const next = await startWorker(emulator, disk);
    expect(history(next)).toMatchObject([{ outcome: 'active' }]);
  });

  it('is forgotten after thirty days', async () => {
    await elevate();
    worker.kill();
    emulator.clock.advance(30 * DAY_MS + HOUR_MS);
    const disk = structuredClone(worker.disk);
    disk.local.journal = { version: 1, data: [] };
    const next = await startWorker(emulator, disk);
    expect(history(next)).toEqual([]);
  });

  it('stays cleared although the journal still has its last elevations', async () => {
    await elevate();
    await worker.pass(1_000);
    await worker.command({ type: 'clearHistory' });
    expect(history()).toEqual([]);
    const next = await startWorker(emulator, worker.disk);
    expect(history(next)).toEqual([]);
  });

  it('is removed with its account', async () => {
    await elevate();
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    expect(history()).toEqual([]);
  });
});
