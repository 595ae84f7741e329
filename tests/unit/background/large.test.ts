import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { largeCounts } from '../../emulator/tenants/large';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator({ world: 'large' });
  worker = await startWorker(emulator, diskWithAna());
  await worker.start();
});
afterEach(() => emulator.stop());

async function open(): Promise<void> {
  await worker.command({ type: 'opened' });
  await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
}
const policyCalls = () =>
  emulator.world.log.filter(({ path, requestBody }) =>
    /roleManagementPolic/i.test(path + requestBody),
  );
const azureRows = () =>
  worker.snapshot()?.eligibilities.filter(({ surface }) => surface === 'azure') ?? [];
const policyOf = (key = '') => worker.snapshot()?.policies[key];
const unread = () => azureRows().find(({ key }) => !policyOf(key))!.key;

describe('with thousands of eligible assignments', () => {
  it('all are listed, and few requests tell what the likeliest ask for', async () => {
    await open();
    expect(azureRows()).toHaveLength(largeCounts.azure);
    const [azure, graph] = [/\/providers\//i, /\$batch|roleManagementPolicyAssignments/];
    const calls = policyCalls().map(({ path }) => path);
    expect(calls.filter((path) => azure.test(path))).toHaveLength(20);
    expect(calls.filter((path) => !azure.test(path) && graph.test(path)).length).toBeLessThan(10);
  });

  it('what another asks for is read once it is wanted, by one request', async () => {
    await open();
    const key = unread();
    const before = emulator.world.log.length;
    await Promise.all([1, 2, 3].map(() => worker.command({ type: 'readPolicy', key })));
    await worker.settle(() => policyOf(key) !== undefined);
    await worker.command({ type: 'readPolicy', key });
    await worker.settle();
    expect(policyOf(key)?.kind).toBe('known');
    expect(emulator.world.log.length).toBe(before + 1);
  });

  it('what was wanted once is kept up to date', async () => {
    await open();
    const key = unread();
    await worker.command({ type: 'readPolicy', key });
    await worker.settle(() => policyOf(key) !== undefined);
    await worker.pass(HOUR_MS + MINUTE_MS);
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('a role that was used before is among the first', async () => {
    await open();
    const key = unread();
    const disk = diskWithAna();
    const ask = { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null };
    disk.local.reasons = {
      version: 1,
      data: { [key]: { ask, atMs: emulator.clock.now() } },
    };
    worker = await startWorker(emulator, disk);
    await worker.start();
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('a role that nobody is eligible for is not asked about', async () => {
    await open();
    const before = emulator.world.log.length;
    expect(await worker.command({ type: 'readPolicy', key: 'none' })).toMatchObject({ ok: false });
    await worker.settle();
    expect(emulator.world.log.length).toBe(before);
  });
});
