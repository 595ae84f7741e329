import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility, Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { sleepToNextAlarm } from '../support/sleep-to-next-alarm';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

async function request(surface: Surface, name: string, hours = 1): Promise<Eligibility> {
  const role = eligible(worker, surface, name);
  await clickActivate(worker, role, { durationMs: hours * HOUR_MS });
  await waitForState(worker, role, 'waiting');
  return role;
}
const state = () => worker.elevations()[0]?.state;
const loseSession = ({ signIn }: Worker): void => {
  signIn.refreshRevoked = true;
};

/** Lets alarms wake one worker after the other; counts how often. */
async function sleepFor(ms: number, prepare?: (next: Worker) => void): Promise<number> {
  const untilMs = emulator.clock.now() + ms;
  let wakes = 0;
  while (emulator.clock.now() < untilMs) {
    const next = await sleepToNextAlarm(emulator, worker, prepare);
    if (!next) break;
    worker = next;
    wakes++;
  }
  return wakes;
}

describe.each<[Surface, string]>([
  ['directory', 'Groups Administrator'],
  ['groups', 'Project Falcon'],
  ['azure', 'Owner'],
])('a request of %s (%s) without a session', (surface, name) => {
  it('lapses after a day, with few wake-ups until then and none afterwards', async () => {
    await request(surface, name);
    const wakes = await sleepFor(3 * DAY_MS, loseSession);
    expect([state(), worker.badge()]).toEqual(['lapsed', '']);
    expect(emulator.clock.now()).toBeLessThan(
      worker.elevations()[0]!.createdAtMs + DAY_MS + MINUTE_MS,
    );
    expect(wakes).toBeLessThanOrEqual(25);
    expect(Object.keys(worker.disk.alarms)).toEqual(['dailyCleanup']);
    expect(worker.windows).toEqual([]);
  });
});

it('a session that works again shows what became of the request', async () => {
  const role = await request('directory', 'Groups Administrator', 4);
  await sleepFor(2 * HOUR_MS, loseSession);
  emulator.control.approve(worker.elevations()[0]?.request?.id ?? '');
  // The browser's own session is enough: the person does not have to sign in.
  await sleepFor(MINUTE_MS);
  await waitForState(worker, role, 'active');
  expect(worker.windows).toEqual([]);
});

it('a request that was approved without a session is found once lists are read', async () => {
  const role = await request('directory', 'Groups Administrator');
  await sleepFor(DAY_MS - HOUR_MS, loseSession);
  emulator.control.approve(worker.elevations()[0]?.request?.id ?? '');
  worker.signIn.refreshRevoked = true;
  await sleepFor(DAY_MS, loseSession);
  expect(state()).toBe('lapsed');
  worker.signIn.refreshRevoked = false;
  await worker.command({ type: 'refresh' });
  await waitForState(worker, role, 'ended', 'active');
});
