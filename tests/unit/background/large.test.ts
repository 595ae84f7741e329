import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { largeCounts } from '../../emulator/tenants/large';
import { type Disk, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
/** The browser after its popup was opened, and what was asked for then: it takes seconds, so once. */
let opened: Disk;
let openingPaths: string[];

beforeAll(async () => {
  emulator = await startEmulator({ world: 'large' });
  worker = await startWorker(emulator, diskWithAna());
  await worker.start();
  await open();
  opened = worker.disk;
  openingPaths = policyPaths();
});
beforeEach(async () => {
  worker = await startWorker(emulator, structuredClone(opened));
  await worker.start();
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
/** An Azure role whose policy was not read. The rows are read once: they are thousands. */
function unread(): string {
  const { eligibilities, policies } = worker.snapshot()!;
  return eligibilities.find(({ surface, key }) => surface === 'azure' && !policies[key])!.key;
}

describe('with thousands of eligible assignments', () => {
  it('all are listed, and few requests tell what the likeliest ask for', async () => {
    expect(azureRows()).toHaveLength(largeCounts.azure);
    const [azure, graph] = [/\/providers\//i, /\$batch|roleManagementPolicyAssignments/];
    expect(openingPaths.filter((path) => azure.test(path))).toHaveLength(20);
    expect(
      openingPaths.filter((path) => !azure.test(path) && graph.test(path)).length,
    ).toBeLessThan(10);
  });

  it('what another asks for is read once it is wanted, by one request', async () => {
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
    const key = unread();
    await worker.command({ type: 'readPolicy', key });
    await worker.settle(() => policyOf(key) !== undefined);
    await worker.pass(HOUR_MS + MINUTE_MS);
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('a role that was used before is among the first', async () => {
    const key = unread();
    const disk = diskWithAna();
    const input = { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null };
    disk.local.reasons = {
      version: 1,
      data: { [key]: { input, atMs: emulator.clock.now() } },
    };
    worker = await startWorker(emulator, disk);
    await worker.start();
    await open();
    expect(policyOf(key)?.kind).toBe('known');
  });

  it('a role that nobody is eligible for is not asked about', async () => {
    const before = emulator.world.log.length;
    expect(await worker.command({ type: 'readPolicy', key: 'none' })).toMatchObject({ ok: false });
    await worker.settle();
    expect(emulator.world.log.length).toBe(before);
  });
});
