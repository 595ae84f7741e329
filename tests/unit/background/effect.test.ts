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
  it('is read from one token that is issued after the one write', async () => {
    const before = emulator.world.log.length;
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    await worker.pass(4 * 60_000);
    expect(emulator.world.log.length - before).toBe(1);
    // From then on only rechecks read the lists.
    await worker.pass(6 * 60_000);
    expect(worker.renewals).toHaveLength(1);
  });

  it('is checked again while it does not, with a token of that moment', async () => {
    emulator.control.lagEffect(20_000);
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'notYet');
    await worker.pass(25_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    expect(worker.renewals).toHaveLength(2);
  });

  it('is not said where no token can be had, and not asked for again', async () => {
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => elevation()?.state === 'active');
    worker.signIn.refreshRevoked = true;
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === undefined);
    const asked = worker.renewals.length;
    for (let minutes = 0; minutes < 12; minutes += 2) await worker.pass(2 * 60_000);
    expect(worker.renewals).toHaveLength(asked);
    expect(elevation()?.state).toBe('active');
  });

  it('is known for an Azure role by the permissions at its scope', async () => {
    await clickActivate(worker, eligible(worker, 'azure', 'Contributor'));
    await worker.settle(() => elevation()?.state === 'active');
    await worker.pass(5_000);
    await worker.settle(() => elevation()?.effect === 'inEffect');
    expect(emulator.control.log({ path: 'permissions' })).toHaveLength(1);
  });
});
