import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, SECOND_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { signInLogs } from '../support/portal-pages';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

/** Azure's list of active roles does not answer until it is released. */
function holdAzure(): () => void {
  const match = 'management.azure.com/providers/Microsoft.Authorization/roleAssignmentScheduleInst';
  const { id } = emulator.control.fault({
    method: 'GET',
    match,
    effect: { kind: 'hold', when: 'before' },
  });
  return () => emulator.control.release(id);
}
const isListed = (worker: Worker, surface: string): boolean =>
  worker.snapshot()?.eligibilities.some((row) => row.surface === surface) ?? false;
const roots = () =>
  emulator.control
    .log({ method: 'GET', path: 'roleAssignmentScheduleInstances' })
    .filter(({ host, path }) => host.startsWith('management') && path.startsWith('/providers'));

async function activateOn(worker: Worker, surface: 'directory' | 'azure' = 'directory') {
  const role = eligible(worker, surface, surface === 'azure' ? 'Contributor' : 'Security Reader');
  await clickActivate(worker, role);
  await waitForState(worker, role, 'active');
  return role;
}

describe("While Azure's list of active roles does not answer", () => {
  it('a directory role that another device activated is on the badge at once', async () => {
    const other = await openWorker(emulator);
    await activateOn(other);
    other.kill();
    const release = holdAzure();
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'opened' });
    await worker.settle(() => worker.badge() !== '');
    expect(worker.snapshot()?.updatedAtMs).toBeNull();
    release();
    await worker.settle(() => worker.snapshot()?.refreshing === false);
    expect(worker.badge()).not.toBe('');
  });

  it('a remembered Azure role stays on the badge, beside what Graph lists', async () => {
    const first = await openWorker(emulator);
    await activateOn(first, 'azure');
    first.kill();
    first.disk.session = {};
    delete first.disk.local.journal;
    holdAzure();
    const worker = await startWorker(emulator, first.disk);
    await worker.command({ type: 'opened' });
    await worker.settle(() => isListed(worker, 'directory'));
    expect(worker.badge()).not.toBe('');
  });

  it('a page that needs a directory role is told so at once', async () => {
    holdAzure();
    const worker = await startWorker(emulator, diskWithAna(), {
      ports: { liveTabIds: async () => [7] },
    });
    await worker.command({ type: 'opened' });
    await worker.settle(() => isListed(worker, 'directory'));
    void worker.fact({ type: 'located', fresh: true }, signInLogs);
    await worker.settle(() => worker.hints.some((hint) => hint !== null));
  });
});

it('A page that needs a role causes no second reading while the first one runs', async () => {
  const release = holdAzure();
  const worker = await startWorker(emulator, diskWithAna(), {
    ports: { liveTabIds: async () => [7] },
  });
  await worker.command({ type: 'opened' });
  await worker.settle(() => isListed(worker, 'directory'));
  await worker.fact({ type: 'located', fresh: true }, signInLogs);
  await worker.settle();
  release();
  await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
  await worker.settle();
  expect(roots()).toHaveLength(1);
});

describe('When the clock of the device is set ahead while nobody asks the service', () => {
  it.each(['alive', 'killed', 'restarted'])(
    'a role of a worker that is %s is active again with the first answer',
    async (how) => {
      const worker = await openWorker(emulator);
      const role = await activateOn(worker);
      let next = worker;
      if (how === 'alive') {
        worker.clockOffsetMs = 3 * HOUR_MS;
      } else {
        worker.kill();
        if (how === 'restarted') worker.disk.session = {};
        next = await startWorker(emulator, worker.disk, { clockOffsetMs: 3 * HOUR_MS });
      }
      await next.pass(SECOND_MS);
      await next.command({ type: 'opened' });
      await waitForState(next, role, 'active');
      await next.settle(() => next.badge() !== '' && next.snapshot()?.refreshing === false);
      expect(next.snapshot()?.activations.some(({ key }) => key === role.key)).toBe(true);
    },
  );

  it('a role of another device is on the badge again after a restart, though no list shows it', async () => {
    const other = await openWorker(emulator);
    const role = await activateOn(other, 'azure');
    const worker = await openWorker(emulator);
    await worker.settle(() => worker.badge() !== '');
    worker.kill();
    worker.disk.session = {};
    emulator.control.arm({ rootDrops: { seed: 1, share: 1 } });
    const next = await startWorker(emulator, worker.disk, { clockOffsetMs: 3 * HOUR_MS });
    await next.settle();
    await next.command({ type: 'opened' });
    await next.settle(() => next.snapshot()?.policiesAtMs != null);
    expect(next.snapshot()?.activations.some(({ key }) => key === role.key)).toBe(true);
    expect(next.badge()).not.toBe('');
  });

  it('the clock is measured by itself before an end is believed', async () => {
    const worker = await openWorker(emulator);
    const role = await activateOn(worker);
    worker.kill();
    const next = await startWorker(emulator, worker.disk, { clockOffsetMs: 3 * HOUR_MS });
    await waitForState(next, role, 'active');
    await next.settle(() => next.badge() !== '');
  });
});
