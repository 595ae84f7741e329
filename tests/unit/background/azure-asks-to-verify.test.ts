import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState, writes } from '../support/open-worker';
import { ana } from '../support/records';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

const claims = '{"access_token":{"capolids":{"essential":true,"values":["p1"]}}}';
const refusal = (aadsts: string, withClaims = true) => ({
  ...{ code: 'invalid_grant', aadsts, message: '', interaction: true },
  ...(withClaims && { claims }),
});
const key = accountKey(ana);

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const surfacesOf = () => new Set(worker.snapshot()?.eligibilities.map(({ surface }) => surface));
const azureRoles = () => surfacesOf().has('azure');

describe('Where Azure alone asks to verify', () => {
  beforeEach(async () => {
    worker = await openWorker(emulator, undefined, {
      signIn: { refusedResources: { arm: refusal('50076') } },
    });
  });

  it('the other lists are read, and the trouble is Azure’s', async () => {
    expect([...surfacesOf()]).toEqual(['directory', 'groups']);
    expect(worker.snapshot()?.problem).toBeNull();
    expect(worker.overview().signInTroubles).toEqual([
      { account: key, surfaces: ['azure'], why: 'verify' },
    ]);
    expect(worker.windows).toEqual([]);
  });

  it('one window for Azure, with the claims of the refusal, brings its roles', async () => {
    await worker.command({ type: 'signIn', account: key, surface: 'azure' });
    await worker.settle(azureRoles);
    expect(worker.windows).toHaveLength(1);
    const window = worker.begun.at(-1);
    expect(window).toMatchObject({ prompt: null, loginHint: ana.username });
    expect(window?.scopes).toEqual(['https://management.azure.com/.default']);
    expect(JSON.parse(window?.claims ?? '')).toEqual(JSON.parse(claims));
    expect(worker.overview().signInTroubles).toEqual([]);
  });

  it('the next worker still knows with which claims, whatever the refresh token says by then', async () => {
    worker.kill();
    worker = await startWorker(emulator, worker.disk, {
      signIn: { refusedResources: { arm: refusal('50076', false) } },
    });
    await worker.command({ type: 'signIn', account: key, surface: 'azure' });
    await worker.settle(azureRoles);
    expect(worker.begun.at(-1)?.claims).toBe(claims);
    expect(JSON.stringify(worker.disk.local)).not.toContain('capolids');
  });

  it('a window that is closed leaves everything as it was', async () => {
    worker.signIn.closesWindow = true;
    await worker.command({ type: 'signIn', account: key, surface: 'azure' });
    await worker.settle(() => worker.overview().signIn.error !== null);
    expect(azureRoles()).toBe(false);
    expect(worker.overview().signInTroubles).toHaveLength(1);
  });
});

it.each([
  ['how often to sign in, without claims', refusal('70043', false), 'again'],
  ['a device', refusal('50097'), 'verify'],
  ['a second factor that is to be set up', refusal('50079', false), 'verify'],
  ['something new', refusal('987654'), 'verify'],
] as const)('Azure alone may ask for %s', async (_, arm, why) => {
  worker = await openWorker(emulator, undefined, { signIn: { refusedResources: { arm } } });
  expect(worker.overview().signInTroubles).toEqual([{ account: key, surfaces: ['azure'], why }]);
  await worker.command({ type: 'signIn', account: key, surface: 'azure' });
  await worker.settle(azureRoles);
  expect(worker.overview().signInTroubles).toEqual([]);
});

it('Graph alone may ask, too, and Azure’s roles are listed', async () => {
  worker = await startWorker(emulator, diskWithAna(), {
    signIn: { refusedResources: { graph: refusal('50076') } },
  });
  await worker.command({ type: 'opened' });
  await worker.settle(azureRoles);
  expect([...surfacesOf()]).toEqual(['azure']);
  expect(worker.overview().signInTroubles).toEqual([
    { account: key, surfaces: ['directory', 'groups'], why: 'verify' },
  ]);
  await worker.command({ type: 'signIn', account: key, surface: 'directory' });
  await worker.settle(() => surfacesOf().size === 3);
  expect(worker.windows).toHaveLength(1);
});

it('both together are a session that is over', async () => {
  worker = await openWorker(emulator);
  worker.signIn.refusedResources = { arm: refusal('50076'), graph: refusal('50076') };
  await worker.command({ type: 'refresh' });
  worker.signIn.refreshRevoked = true;
  emulator.control.revoke(ana.objectId);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => worker.overview().signInTroubles.length > 0);
  expect(worker.overview().signInTroubles).toEqual([{ account: key, surfaces: [], why: 'over' }]);
});

it('a role of Azure that was listed before is activated after one window', async () => {
  worker = await openWorker(emulator);
  const role = eligible(worker, 'azure', 'Contributor');
  worker.signIn.refusedResources = { arm: refusal('50076') };
  emulator.control.revoke(ana.objectId);
  await clickActivate(worker, role);
  await waitForState(worker, role, 'active');
  expect(worker.windows).toHaveLength(1);
  expect(writes(emulator).filter((status) => status === 201)).toHaveLength(1);
});
