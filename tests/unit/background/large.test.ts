import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { largeCounts } from '../../emulator/tenants/large';
import { type Disk, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
/** The browser after its popup was opened, and the requests of that. It takes seconds, so it is done once. */
let opened: Disk;
let openingPaths: string[];

beforeAll(async () => {
  emulator = await startEmulator({ world: 'large' });
  worker = await startWorker(emulator, diskWithAna());
  await open();
  opened = worker.disk;
  openingPaths = policyPaths();
});
beforeEach(async () => {
  worker = await startWorker(emulator, structuredClone(opened));
});
afterEach(() => worker.kill());
afterAll(() => emulator.stop());

/** Opens the popup, and waits until the policies that come with the lists have been read. */
async function open(): Promise<void> {
  const before = worker.snapshot()?.policiesAtMs ?? null;
  await worker.command({ type: 'opened' });
  await worker.settle(() => (worker.snapshot()?.policiesAtMs ?? null) !== before);
}
const policyPaths = () =>
  emulator.world.log
    .filter(({ path, requestBody }) => /roleManagementPolic/i.test(path + requestBody))
    .map(({ path }) => path);
const azureRows = () =>
  worker.snapshot()?.eligibilities.filter(({ surface }) => surface === 'azure') ?? [];
const policyOf = (key: string) => worker.snapshot()?.policies[key];
/** The key of an Azure role whose policy was not read yet. */
function keyWithoutPolicy(): string {
  const { eligibilities, policies } = worker.snapshot()!;
  return eligibilities.find(({ surface, key }) => surface === 'azure' && !policies[key])!.key;
}

describe('with thousands of eligible assignments', () => {
  it('all are listed, and few requests read the policies of the likeliest', async () => {
    expect(azureRows()).toHaveLength(largeCounts.azure);
    const [azure, graph] = [/\/providers\//i, /\$batch|roleManagementPolicyAssignments/];
    expect(openingPaths.filter((path) => azure.test(path))).toHaveLength(20);
    expect(
      openingPaths.filter((path) => !azure.test(path) && graph.test(path)).length,
    ).toBeLessThan(10);
  });

  it('the policy of another is read when it is needed, by one request', async () => {
    const key = keyWithoutPolicy();
    const before = emulator.world.log.length;
    await Promise.all([1, 2, 3].map(() => worker.command({ type: 'readPolicy', key })));
    await worker.settle(() => policyOf(key) !== undefined);
    await worker.command({ type: 'readPolicy', key });
    await worker.settle();
    expect(policyOf(key)?.kind).toBe('known');
    expect(emulator.world.log.length).toBe(before + 1);
  });

  it('a policy that was needed once is kept up to date', async () => {
    const key = keyWithoutPolicy();
    await worker.command({ type: 'readPolicy', key });
    await worker.settle(() => policyOf(key) !== undefined);
    await worker.pass(HOUR_MS + MINUTE_MS);
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('the policy of a role that was used before is among the first that are read', async () => {
    const key = keyWithoutPolicy();
    const disk = diskWithAna();
    const input = { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null };
    disk.local.reasons = {
      version: 1,
      data: { [key]: { input, atMs: emulator.clock.now() } },
    };
    worker = await startWorker(emulator, disk);
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('no policy is read for a role that nobody is eligible for', async () => {
    const before = emulator.world.log.length;
    expect(await worker.command({ type: 'readPolicy', key: 'none' })).toMatchObject({ ok: false });
    await worker.settle();
    expect(emulator.world.log.length).toBe(before);
  });
});
