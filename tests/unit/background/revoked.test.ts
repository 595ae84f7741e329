import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { clickActivate, eligible, openWorker, waitForState, writes } from '../support/open-worker';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const revoke = () => emulator.control.revoke(contoso.ana.id);
const refresh = async () => {
  const before = worker.snapshot()?.updatedAtMs;
  emulator.clock.advance(1_000);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => {
    const { refreshing, updatedAtMs, problem } = worker.snapshot()!;
    return !refreshing && (updatedAtMs !== before || problem !== null);
  });
};
const rejectedCalls = () => emulator.control.log().filter(({ status }) => status === 401).length;
const surfaces: [Surface, string, string][] = [
  ['directory', 'Security Reader', 'Groups Administrator'],
  ['groups', 'Intune operators', 'Project Falcon'],
  ['azure', 'Contributor', 'Owner'],
];

const overview = () => worker.overview();

describe('a session that was revoked is replaced without a window', () => {
  afterEach(() => {
    // The tests mean nothing unless a token was rejected.
    expect(rejectedCalls()).toBeGreaterThan(0);
  });

  it('by a list', async () => {
    revoke();
    await refresh();
    expect(worker.snapshot()).toMatchObject({ problem: null });
    expect(worker.snapshot()?.surfaces.map(({ error }) => error)).toEqual([null, null, null]);
    expect(worker.windows).toEqual([]);
  });

  it.each(surfaces)('by a write of %s, which is accepted once', async (surface, name) => {
    const role = eligible(worker, surface, name);
    revoke();
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([0, [401, 201]]);
  });

  it.each(surfaces)('by an end of %s', async (surface, name) => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.pass(6 * MINUTE_MS);
    revoke();
    await worker.command({ type: 'end', key: role.key });
    await waitForState(worker, role, 'ended');
    expect(worker.windows).toEqual([]);
  });

  it.each(surfaces)('by a poll, and by a withdrawal, of %s', async (surface, _, name) => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role);
    await waitForState(worker, role, 'waiting');
    const windows = worker.windows.length;
    revoke();
    const polled = emulator.control.log().length;
    await worker.pass(MINUTE_MS);
    await worker.settle(() => emulator.control.log().length > polled);
    revoke();
    await worker.command({ type: 'cancel', key: role.key });
    await waitForState(worker, role, 'cancelled');
    expect(worker.windows).toHaveLength(windows);
  });
});

it('a request in a batch that is rejected alone is sent again', async () => {
  const claims = btoa('{"access_token":{"nbf":{"essential":true,"value":"1"}}}');
  const challenge = `Bearer error="insufficient_claims", claims="${claims}"`;
  emulator.control.fault({
    match: 'roleManagementPolicyAssignments',
    effect: {
      kind: 'respond',
      status: 401,
      headers: { 'www-authenticate': challenge },
      body: '{}',
    },
  });
  await worker.pass(61 * MINUTE_MS);
  await refresh();
  await worker.settle(() => emulator.world.faults.every(({ times }) => times === 0));
  const policies = Object.values(worker.snapshot()?.policies ?? {});
  expect(policies.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});

describe('a session that was revoked and needs the person', () => {
  beforeEach(() => {
    worker.signIn.refreshRevoked = true;
    revoke();
  });

  it('is reported when lists are read, and one sign-in replaces it', async () => {
    await refresh();
    await worker.settle(() => overview().signInTroubles.length > 0);
    expect(overview().signInTroubles).toEqual([
      { account: accountKey(ana), surfaces: [], why: 'over' },
    ]);
    expect(worker.windows).toEqual([]);

    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => overview().signInTroubles.length === 0);
    expect(worker.snapshot()).toMatchObject({ problem: null });
    expect(worker.windows).toHaveLength(1);
  });

  it('takes one window for a write', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    expect([worker.windows.length, writes(emulator)]).toEqual([1, [401, 201]]);
  });

  it('takes one window for an end that was just clicked', async () => {
    worker.signIn.refreshRevoked = false;
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.pass(6 * MINUTE_MS);
    worker.signIn.refreshRevoked = true;
    revoke();
    await worker.command({ type: 'end', key: role.key });
    await waitForState(worker, role, 'ended');
    expect(worker.windows).toHaveLength(1);
  });

  it('takes no window for an end that was queued, which fails with an error', async () => {
    worker.signIn.refreshRevoked = false;
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.command({ type: 'end', key: role.key });
    await worker.settle();
    worker.signIn.refreshRevoked = true;
    revoke();
    await worker.pass(6 * MINUTE_MS);
    const elevation = await waitForState(worker, role, 'active');
    expect(elevation.error?.code).toBe('signInNeeded');
    expect(worker.windows).toEqual([]);
  });
});
