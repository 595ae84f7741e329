import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { pageKey } from '../../../utils/snapshot/keys';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { activate } from '../support/activate';
import { signInLogs } from '../support/portal-pages';
import { ana } from '../support/records';
import { createWorker, type Disk, diskWithAna, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;

/** Starts a worker under this policy. */
async function begin(managed: Record<string, unknown> | Error, disk: Disk = diskWithAna()) {
  worker = await createWorker(emulator, disk);
  worker.policy.set(managed);
  await worker.start();
  await worker.command({ type: 'opened' });
  const isListed = () => !disk.local.accounts || worker.snapshot()?.refreshing === false;
  await worker.settle(isListed);
}
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const overview = () => worker.overview();
const registrations = () =>
  (worker.disk.local.accounts as { data: { registration: { clientId: string } }[] }).data.map(
    ({ registration }) => registration.clientId,
  );
const another = {
  clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e00ff',
  tenant: contoso.id,
  cloud: 'global',
};

describe('A policy that changes while the worker runs', () => {
  it('is shown in views at once', async () => {
    await begin({});
    expect(overview()).toMatchObject({ oneClick: 'standard', policyProblems: [] });
    worker.policy.set({ oneClick: 'never' });
    await worker.settle();
    expect(overview()).toMatchObject({ oneClick: 'never', policyProblems: [] });
    worker.policy.set({ oneClick: 'Never' });
    await worker.settle();
    expect(overview()).toMatchObject({
      oneClick: 'never',
      policyProblems: [{ setting: 'oneClick', lines: null }],
    });
    worker.policy.set({});
    await worker.settle();
    expect(overview()).toMatchObject({ oneClick: 'standard', policyProblems: [] });
  });

  it('removes hints from open pages at once', async () => {
    await begin({});
    await worker.fact({ type: 'located' }, signInLogs);
    await worker.settle();
    expect(worker.hints).toMatchObject([{ kind: 'needs' }]);
    worker.policy.set({ hint: 'loud' });
    await worker.settle();
    expect(worker.hints.at(-1)).toBeNull();
    expect(worker.disk.session[pageKey(7)]).toBeTruthy();
  });

  it('and forbids an application has its account sign in with the allowed one first', async () => {
    await begin({});
    worker.policy.set({ registration: another });
    await worker.settle(() => overview().signInTroubles.length > 0);
    expect(overview().signInTroubles).toEqual([
      { account: accountKey(ana), surfaces: [], why: 'over' },
    ]);
    const sent = emulator.world.log.length;
    await activate(worker, emulator, 'Security Reader');
    await worker.settle();
    expect(worker.elevations()).toMatchObject([
      { state: 'failed', error: { code: 'signInNeeded' } },
    ]);
    expect(emulator.world.log.length).toBe(sent);

    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => overview().signInTroubles.length === 0);
    expect(registrations()).toEqual([another.clientId]);
    expect(overview()).toMatchObject({
      signInTroubles: [],
      signIn: { state: 'idle', error: null },
    });
  });

  it('and allows an application again lets its account continue', async () => {
    await begin({});
    worker.policy.set({ registration: another });
    await worker.settle(() => overview().signInTroubles.length > 0);
    worker.policy.set({});
    await worker.settle(() => overview().signInTroubles.length === 0);
    expect(overview().signInTroubles).toEqual([]);
  });
});

describe('A policy that cannot be read', () => {
  it('lets nobody sign in, neither with an application of their own nor with the built-in one', async () => {
    await begin(
      { registration: { ...another, clientId: 'c0ffee' } },
      { local: {}, session: {}, alarms: {} },
    );
    expect(overview()).toMatchObject({
      configured: true,
      managed: { registration: null },
      policyProblems: [{ setting: 'registration', lines: null }],
    });
    await worker.command({ type: 'signIn', account: null });
    await worker.settle();
    expect(overview().signIn).toMatchObject({ error: { code: 'policyUnreadable' } });
    expect(worker.windows).toEqual([]);
  });

  it('lets an account that is signed in continue, but not sign in again', async () => {
    await begin({ registration: 'c0ffee' });
    expect(overview().signInTroubles).toEqual([]);
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle();
    expect(overview().signIn).toMatchObject({ error: { code: 'policyUnreadable' } });
    expect(worker.windows).toEqual([]);
  });

  it('is taken as the strictest, and read again later', async () => {
    await begin(new Error('The storage is not ready'));
    expect(overview()).toMatchObject({
      oneClick: 'never',
      policyProblems: [{ setting: 'all', lines: null }],
    });
    worker.policy.values = { hint: 'refused' };
    await worker.pass(60_000);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(overview()).toMatchObject({ oneClick: 'standard', policyProblems: [] });
  });
});
