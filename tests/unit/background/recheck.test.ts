import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { endElsewhere } from '../support/end-elsewhere';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { sleepToNextAlarm } from '../support/sleep-to-next-alarm';
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
  worker = await workerOn(structuredClone(opened));
});
afterAll(() => emulator.stop());

const workerOn = (disk: Disk): Promise<Worker> => startWorker(emulator, disk);

/** Activates a role for some hours. */
async function elevate(hours: number, name = 'Security Reader') {
  const role = eligible(worker, 'directory', name);
  await clickActivate(worker, role, { durationMs: hours * HOUR_MS });
  await waitForState(worker, role, 'active');
  // So that the check whether the role works does not count below.
  await worker.pass(6_000);
  await worker.settle(() => worker.elevations()[0]?.effect === 'inEffect');
  return role;
}

const requests = () => emulator.world.log.length;
/** One for both surfaces of Graph, three for Azure. */
const REQUESTS_TO_LIST = 4;
const shownAsOfMs = () => worker.badges.at(-1)?.ends.map(({ asOfMs }) => asOfMs);
const afterRecheck = async (before: number) => {
  await worker.settle(
    () => requests() >= before + REQUESTS_TO_LIST && !worker.snapshot()?.refreshing,
  );
};
/** No token is issued any more unless the person signs in. */
function endSession(): void {
  worker.signIn.refreshRevoked = true;
  emulator.control.revoke(worker.snapshot()?.account.objectId ?? '');
}
function cutNetwork(): void {
  emulator.control.fault({ match: '', times: 999, effect: { kind: 'dropBefore' } });
}

describe('a role that was ended elsewhere', () => {
  it('is not counted down any more from the next change of the label on', async () => {
    const role = await elevate(2);
    const before = requests();
    await worker.pass(30 * MINUTE_MS);
    expect(requests()).toBe(before);
    endElsewhere(emulator);
    // From 1h to 55m.
    await worker.pass(30 * MINUTE_MS + 1_000);
    await waitForState(worker, role, 'ended');
    await worker.settle(() => worker.badge() === '');
    // The lists alone: among them is the request that ended it.
    expect(requests()).toBe(before + REQUESTS_TO_LIST);
    expect(worker.windows).toEqual([]);
    expect(Object.keys(worker.disk.alarms)).toEqual(['dailyCleanup']);
  });

  it('is noticed by a worker that an alarm wakes, and by one that anything else wakes', async () => {
    for (const wake of ['alarm', 'start'] as const) {
      emulator.control.reset();
      worker = await workerOn(structuredClone(opened));
      const role = await elevate(2);
      worker.kill();
      await worker.settle();
      endElsewhere(emulator);
      emulator.clock.advance(HOUR_MS + MINUTE_MS);
      worker = await workerOn(worker.disk);
      if (wake === 'alarm') await worker.alarm();
      await waitForState(worker, role, 'ended');
      await worker.settle(() => worker.badge() === '');
    }
  });

  it('is noticed by a browser that was restarted, in the browser’s own session', async () => {
    await elevate(2);
    worker.kill();
    await worker.settle();
    endElsewhere(emulator);
    emulator.clock.advance(HOUR_MS + MINUTE_MS);
    worker = await workerOn({ ...worker.disk, session: {}, alarms: {} });
    expect(worker.badge()).toBe('55m');
    await worker.settle(() => worker.badge() === '');
    expect(worker.windows).toEqual([]);
  });
});

describe('a recheck', () => {
  it('is not sent while the lists are fresh', async () => {
    await elevate(2);
    await worker.pass(58 * MINUTE_MS);
    await worker.command({ type: 'refresh' });
    await worker.settle(() => !worker.snapshot()?.refreshing);
    const before = requests();
    await worker.pass(2 * MINUTE_MS + 1_000);
    expect(worker.badge()).toBe('55m');
    expect(requests()).toBe(before);
  });

  it('reads no policies, and a popup that opens right after it does', async () => {
    await elevate(8);
    await worker.pass(HOUR_MS + MINUTE_MS);
    await worker.settle(() => shownAsOfMs()?.[0] === null);
    const policies = () => emulator.control.log({ path: 'roleManagementPolic' }).length;
    const before = policies();
    await worker.pass(HOUR_MS);
    await worker.settle(() => shownAsOfMs()?.[0] === null);
    expect(policies()).toBe(before);
    const readAtMs = worker.snapshot()?.policiesAtMs;
    await worker.command({ type: 'opened' });
    await worker.settle(() => worker.snapshot()?.policiesAtMs !== readAtMs);
  });

  it.each([
    ['the session is over', endSession],
    ['there is no network', cutNetwork],
  ])(
    'that fails because %s leaves the badge as of the last success, and is sent once for each label',
    async (_, fail) => {
      await elevate(3);
      await worker.pass(HOUR_MS + 1_000);
      await worker.settle(() => shownAsOfMs()?.[0] === null && !worker.snapshot()?.refreshing);
      // Graph's list, which shows it, was read before the last of the lists.
      const seenAtMs = worker
        .snapshot()
        ?.activations.find(({ kind }) => kind === 'activated')?.seenAtMs;
      fail();
      endElsewhere(emulator);
      await worker.pass(HOUR_MS);
      await worker.settle(() => worker.snapshot()?.problem != null);
      expect([worker.badge(), shownAsOfMs()]).toEqual(['55m', [seenAtMs]]);
      expect(worker.windows).toEqual([]);

      const tried = requests();
      for (let again = 0; again < 3; again++) {
        worker.kill();
        await worker.settle();
        emulator.clock.advance(MINUTE_MS);
        worker = await workerOn(worker.disk);
        await worker.alarm();
        await worker.settle();
      }
      expect(requests()).toBe(tried);
      expect([worker.badge(), shownAsOfMs()]).toEqual(['55m', [seenAtMs]]);
    },
  );

  it('that one surface refuses keeps its roles, as of the last success', async () => {
    await elevate(2);
    const seenAtMs = worker.elevations()[0]?.sinceMs;
    const effect = { kind: 'respond', status: 502 } as const;
    emulator.control.fault({ match: '$batch', times: 9, effect });
    endElsewhere(emulator);
    const before = requests();
    await worker.pass(HOUR_MS + 1_000);
    await afterRecheck(before);
    expect(worker.snapshot()?.updatedAtMs).toBeGreaterThan(seenAtMs ?? 0);
    expect([worker.badge(), shownAsOfMs()]).toEqual(['55m', [seenAtMs]]);
  });

  it('is never sent while nothing is elevated', async () => {
    const before = requests();
    for (let hour = 0; hour < 3; hour++) {
      await worker.pass(HOUR_MS);
      await worker.alarm();
    }
    worker = await workerOn(worker.disk);
    await worker.settle();
    expect(requests()).toBe(before);
    expect(Object.keys(worker.disk.alarms)).toEqual(['dailyCleanup']);
  });
});

describe('eight hours of an activation', () => {
  it('wake the worker at most 32 times, and recheck at most 20 times', async () => {
    await elevate(8);
    const before = requests();
    let wakes = 0;
    for (;;) {
      const next = await sleepToNextAlarm(emulator, worker);
      if (!next) break;
      worker = next;
      wakes++;
    }
    expect(worker.badge()).toBe('');
    expect(wakes).toBeLessThanOrEqual(32);
    expect((requests() - before) / REQUESTS_TO_LIST).toBeGreaterThan(10);
    expect((requests() - before) / REQUESTS_TO_LIST).toBeLessThanOrEqual(20);
  });
});
