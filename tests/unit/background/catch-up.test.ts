import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { endElsewhere } from '../support/end-elsewhere';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { signInLogs } from '../support/portal-pages';
import { type Disk, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let opened: Disk;
let worker: Worker;

beforeAll(async () => {
  emulator = await startEmulator();
  opened = (await openWorker(emulator)).disk;
});
beforeEach(async () => {
  emulator.control.reset();
  worker = await startWorker(emulator, structuredClone(opened));
});
afterAll(() => emulator.stop());

const wakes: [string, () => Promise<unknown>][] = [
  ['a popup that opens', () => worker.command({ type: 'opened' })],
  ['any other command', () => worker.command({ type: 'dismiss', elevationId: 'none' })],
  ['a page', () => worker.fact({ type: 'located' }, signInLogs)],
  ['an alarm', () => worker.alarm()],
  [
    'a new worker',
    async () => {
      worker.kill();
      await worker.settle();
      worker = await startWorker(emulator, worker.disk);
    },
  ],
];

async function activate(name: string): Promise<Eligibility> {
  const role = eligible(worker, 'directory', name);
  await clickActivate(worker, role, { durationMs: 2 * HOUR_MS });
  return role;
}
/** The device sleeps: no timer goes off, and the browser loses the alarms. */
function sleep(ms: number): void {
  emulator.clock.advance(ms);
  worker.disk.alarms = {};
}

describe.each(wakes)('after a sleep in which the alarms were lost, %s', (_, wake) => {
  it('corrects the badge, and sets its alarm again', async () => {
    const role = await activate('Security Reader');
    await waitForState(worker, role, 'active');
    await worker.settle(() => worker.badge() !== '…');
    sleep(HOUR_MS + 21 * MINUTE_MS);
    const nowMs = emulator.clock.now();
    await wake();
    await worker.settle(() => worker.badge() === '35m');
    await worker.settle(() => worker.disk.alarms.badge !== undefined);
    expect(worker.disk.alarms.badge).toBeLessThan(nowMs + 5 * MINUTE_MS);
    expect(worker.disk.alarms.journal).toBeGreaterThan(nowMs);
  });

  it('notices that a role was ended elsewhere', async () => {
    const role = await activate('Security Reader');
    await waitForState(worker, role, 'active');
    await worker.settle(() => worker.badge() !== '…');
    endElsewhere(emulator);
    sleep(HOUR_MS + 21 * MINUTE_MS);
    await wake();
    await waitForState(worker, role, 'ended');
    await worker.settle(() => worker.badge() === '');
  });

  it('clears the badge of a role that has ended, and sets no alarm', async () => {
    const role = await activate('Security Reader');
    await waitForState(worker, role, 'active');
    await worker.settle(() => worker.badge() !== '…');
    sleep(3 * HOUR_MS);
    await wake();
    await waitForState(worker, role, 'ended');
    await worker.settle(() => worker.badge() === '');
    expect(Object.keys(worker.disk.alarms)).toEqual(['dailyCleanup']);
  });

  it('looks up a request that waits for approval', async () => {
    const role = await activate('Groups Administrator');
    await waitForState(worker, role, 'waiting');
    emulator.control.approve(worker.elevations()[0]?.request?.id ?? '');
    sleep(10 * MINUTE_MS);
    await wake();
    await waitForState(worker, role, 'active');
    await worker.settle(() => worker.badge() === '1h');
    expect(Object.keys(worker.disk.alarms).sort()).toEqual(['badge', 'dailyCleanup', 'journal']);
  });

  it('sets an alarm again that was lost before its time', async () => {
    const role = await activate('Security Reader');
    await waitForState(worker, role, 'active');
    await worker.pass(6_000);
    await worker.settle(() => worker.elevations()[0]?.effect === 'inEffect');
    const alarms = { ...worker.disk.alarms };
    sleep(2_000);
    await wake();
    await worker.settle(() => Object.keys(worker.disk.alarms).length === 3);
    const { dailyCleanup, ...others } = worker.disk.alarms;
    expect(others).toEqual({ badge: alarms.badge, journal: alarms.journal });
    // A new worker has done its daily cleanup, and sets the alarm for the next one.
    expect(dailyCleanup).toBeGreaterThanOrEqual(alarms.dailyCleanup!);
  });
});

it('a page that sends many facts makes the worker catch up once a second at most', async () => {
  const role = await activate('Security Reader');
  await waitForState(worker, role, 'active');
  await worker.pass(6_000);
  await worker.settle(() => worker.elevations()[0]?.effect === 'inEffect');
  await worker.fact({ type: 'located' }, signInLogs);
  await worker.settle();
  worker.disk.alarms = {};
  for (let fact = 0; fact < 50; fact++) await worker.fact({ type: 'located' }, signInLogs);
  await worker.settle();
  expect(worker.disk.alarms).toEqual({});
  emulator.clock.advance(1_000);
  await worker.fact({ type: 'located' }, signInLogs);
  await worker.settle(() => Object.keys(worker.disk.alarms).length === 3);
});
