import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { clickActivate, eligible, openWorker } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const keyOf = (role: string) =>
  worker.snapshot()?.eligibilities.find((row) => row.surface === 'azure' && row.role.name === role)
    ?.key ?? '';
const activate = (role: string) => clickActivate(worker, eligible(worker, 'azure', role));
const requestsOf = (requestType: string) =>
  emulator.world.tenants
    .find(({ id }) => id === contoso.id)!
    .azure.requests.filter((request) => request.requestType === requestType);
const elevation = () => worker.elevations()[0];

describe('an Azure role', () => {
  it('is active after one write, and on the badge', async () => {
    await activate('Contributor');
    await worker.settle(() => elevation()?.state === 'active');
    expect(emulator.control.log({ method: 'PUT' })).toHaveLength(1);
    expect(worker.snapshot()?.activations).toContainEqual(
      expect.objectContaining({ key: keyOf('Contributor'), kind: 'activated' }),
    );
    expect(worker.badge()).not.toBe('');
  });

  it('whose answer was lost is found, and sent once', async () => {
    const effect = { kind: 'dropAfter' } as const;
    emulator.control.fault({ method: 'PUT', match: 'management.azure.com', effect });
    await activate('Contributor');
    await worker.settle(() => elevation()?.state === 'uncertain');
    await worker.pass(MINUTE_MS);
    await worker.settle(() => elevation()?.state === 'active');
    expect(requestsOf('SelfActivate')).toHaveLength(1);
  });

  it('stays elevated while the list of active roles lags', async () => {
    emulator.control.arm({ listLagMs: MINUTE_MS });
    await activate('Contributor');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(worker.snapshot()?.activations.map(({ key }) => key)).toContain(keyOf('Contributor'));
  });

  it('that requires an authentication context and approval waits, after one window', async () => {
    await activate('Owner');
    await worker.settle(() => elevation()?.state === 'waiting');
    expect(worker.windows).toHaveLength(1);
    emulator.control.approve(requestsOf('SelfActivate')[0]?.name ?? '');
    await worker.pass(5 * MINUTE_MS);
    await worker.settle(() => elevation()?.state === 'active');
  });

  it('is ended by the person once five minutes have passed', async () => {
    await activate('Contributor');
    await worker.settle(() => elevation()?.state === 'active');
    await worker.command({ type: 'end', key: keyOf('Contributor') });
    await worker.settle();
    expect(requestsOf('SelfDeactivate')).toHaveLength(0);
    await worker.pass(6 * MINUTE_MS);
    await worker.settle(() => elevation()?.state === 'ended');
    expect(requestsOf('SelfDeactivate')).toHaveLength(1);
  });
});

it('Azure roles that cannot be read leave the other surfaces unchanged', async () => {
  const effect = { kind: 'respond', status: 502, body: '<html>' } as const;
  emulator.control.fault({ match: 'management.azure.com', times: 99, effect });
  await worker.command({ type: 'refresh' });
  await worker.settle(() => !!worker.snapshot()?.surfaces.some(({ error }) => error));
  expect(worker.snapshot()).toMatchObject({
    problem: null,
    surfaces: [
      { surface: 'directory', error: null },
      { surface: 'groups', error: null },
      { surface: 'azure', error: { code: 'serviceFailed' } },
    ],
  });
  expect(keyOf('Contributor')).not.toBe('');
});
