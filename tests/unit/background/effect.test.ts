import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate } from '../support/activate';
import { clickActivate, eligible, openWorker } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const elevation = () => worker.elevations()[0];

describe('whether a role works yet', () => {
  it('is checked by one read after the one write', async () => {
    const before = emulator.world.log.length;
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    await worker.pass(4 * 60_000);
    expect(emulator.world.log.length - before).toBe(2);
    // From then on only rechecks read the lists.
    await worker.pass(6 * 60_000);
    expect(emulator.control.log({ path: 'transitiveMemberOf' })).toHaveLength(1);
  });

  it('is checked again while it does not', async () => {
    const effect = { kind: 'respond', status: 200, body: '{"value":[]}' } as const;
    emulator.control.fault({ match: 'transitiveMemberOf', effect });
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'notYet');
    await worker.pass(25_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    expect(elevation()?.effect).toBe('inEffect');
  });

  it('is known for an Azure role by the permissions at its scope', async () => {
    await clickActivate(worker, eligible(worker, 'azure', 'Contributor'));
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    expect(emulator.control.log({ path: 'permissions' })).toHaveLength(1);
  });
});
