import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility, Surface } from '../../../utils/pim/eligibility';
import type { End } from '../../../utils/snapshot/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import { type Disk, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
/** The browser after the popup was opened: lists read, nothing elevated. */
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

async function restart(): Promise<void> {
  worker = await restartBrowser(worker);
}

/** No list can be read, however often it is tried: only the elevation itself shows what happened. */
function breakLists(): void {
  const effect = { kind: 'respond', status: 502 } as const;
  emulator.control.fault({ match: '$batch', times: 999, effect });
  emulator.control.fault({ method: 'GET', match: 'ScheduleInstances', times: 999, effect });
}

const surfaces: [Surface, string, string][] = [
  ['directory', 'Security Reader', 'Groups Administrator'],
  ['groups', 'Intune operators', 'Project Falcon'],
  ['azure', 'Contributor', 'Owner'],
];
const endsOnDisk = () => (worker.disk.local.ends as { data: End[] } | undefined)?.data ?? [];
const keysOnDisk = () => endsOnDisk().map(({ key }) => key);

async function activate(surface: Surface, name: string): Promise<Eligibility> {
  const role = eligible(worker, surface, name);
  await clickActivate(worker, role);
  await waitForState(worker, role, 'active');
  return role;
}

describe.each(surfaces)('the badge for %s', (surface, name, approved) => {
  it('counts down a request that was approved overnight, although no lists were read since', async () => {
    const role = eligible(worker, surface, approved);
    await clickActivate(worker, role);
    await waitForState(worker, role, 'waiting');
    await restart();
    emulator.control.approve(worker.elevations()[0]?.request?.id ?? '');
    await worker.pass(5 * MINUTE_MS);
    await waitForState(worker, role, 'active');
    await worker.settle(() => worker.badge() !== '…');
    // After a group is activated the lists are read at once.
    if (surface !== 'groups') expect(worker.snapshot()?.updatedAtMs).toBeNull();
    expect([worker.badge(), keysOnDisk()]).toEqual(['50m', [role.key]]);

    await restart();
    expect(worker.badge()).toBe('50m');
  });

  it('stops once Uplift has ended the role, although no lists were read since', async () => {
    const role = await activate(surface, name);
    await worker.settle(() => worker.badge() !== '…');
    breakLists();
    await restart();
    expect(worker.badge()).toBe('55m');
    await worker.pass(6 * MINUTE_MS);
    await worker.command({ type: 'end', key: role.key });
    await waitForState(worker, role, 'ended');
    await worker.settle(() => worker.badge() === '');
    expect(worker.snapshot()?.updatedAtMs).toBeNull();
    expect(keysOnDisk()).toEqual([]);
  });
});

describe('a worker killed between any two storage writes', () => {
  /** Kills the worker after every possible number of writes, and checks each next worker. */
  async function killEverywhere(
    prepare: () => Promise<Eligibility>,
    act: (role: Eligibility) => Promise<void>,
    check: (after: string) => Promise<void>,
  ): Promise<void> {
    let deaths = 0;
    for (let count = 0; ; count++) {
      emulator.control.reset();
      worker = await workerOn(structuredClone(opened));
      const role = await prepare();
      await worker.settle();
      worker.kill(count);
      await act(role);
      if (worker.isAlive) break;
      deaths++;
      worker = await workerOn(worker.disk);
      await check(`killed after ${count} writes`);
    }
    expect(deaths).toBeGreaterThan(2);
  }

  it('of an end leaves a badge that counts down what is still held, and nothing else', async () => {
    await killEverywhere(
      async () => {
        const role = await activate('directory', 'Security Reader');
        await worker.pass(6 * MINUTE_MS);
        return role;
      },
      async (role) => {
        void worker.command({ type: 'end', key: role.key });
        await worker.settle(() => worker.badge() === '');
      },
      async (after) => {
        const state = worker.elevations()[0]?.state;
        // From the start on, before any request, and never with another text.
        const texts = [...new Set(worker.badges.map(({ text }) => text))];
        expect([state, texts], after).toEqual([state, [state === 'ended' ? '' : '50m']]);
        expect(
          worker.snapshot()?.activations.some(({ kind }) => kind === 'activated'),
          after,
        ).toBe(state !== 'ended');
      },
    );
  });

  it('of an approval leaves a badge that counts down the role', async () => {
    await killEverywhere(
      async () => {
        const role = eligible(worker, 'directory', 'Groups Administrator');
        await clickActivate(worker, role, { durationMs: 2 * HOUR_MS });
        await waitForState(worker, role, 'waiting');
        emulator.control.approve(worker.elevations()[0]?.request?.id ?? '');
        return role;
      },
      async () => {
        await worker.pass(5 * MINUTE_MS);
        await worker.settle(() => worker.badge() === '1h');
      },
      async (after) => {
        const state = worker.elevations()[0]?.state;
        expect([state, worker.badge()], after).toEqual([state, state === 'active' ? '1h' : '…']);
      },
    );
  });
});
