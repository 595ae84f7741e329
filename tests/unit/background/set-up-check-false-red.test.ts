import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSummary } from '../../../components/shared/check/check-summary';
import { permissionNames } from '../../../utils/set-up/register/permissions';
import { type Emulator, startEmulator } from '../../emulator/server';
import { checksOf, isChecked, linesOf } from '../support/checked-set-up';
import { diskWith, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const check = async (worker: Worker) => {
  await worker.command({ type: 'checkSetUp' });
  await worker.settle(() => isChecked(worker));
  return linesOf(checksOf(worker)[0]);
};

describe('A check does not call broken', () => {
  it('a policy that was not answered once', async () => {
    emulator.control.fault({
      ...{ match: 'Microsoft.Authorization/roleManagementPolicyAssignments', times: 3 },
      effect: { kind: 'respond', status: 503 },
    });
    const worker = await startWorker(emulator, diskWithAna());
    expect((await check(worker))['policies azure']).not.toContain('failed');
  });

  it('a tenant without Azure', async () => {
    const signIn = {
      graphScopes: permissionNames('graph', true),
      refusedResources: {
        arm: { code: 'invalid_grant', aadsts: '500011', message: '', interaction: true },
      },
    };
    const worker = await startWorker(emulator, diskWithAna(), { signIn });
    await check(worker);
    expect(checkSummary(checksOf(worker)).state).toBe('right');
  });

  it('a service that is asked too often', async () => {
    emulator.control.fault({
      ...{ match: 'graph.microsoft.com', times: 100 },
      effect: { kind: 'respond', status: 429, headers: { 'retry-after': '600' } },
    });
    const worker = await startWorker(emulator, diskWithAna());
    const lines = await check(worker);
    expect(Object.entries(lines).filter(([, line]) => line.startsWith('failed'))).toEqual([]);
    expect(lines['surface directory']).toBe('untold: throttled');
  });

  it('a sign-in page that is asked too often, or does not answer', async () => {
    for (const status of [429, 503]) {
      emulator.control.fault({
        ...{ match: 'login.microsoftonline.com', times: 100 },
        effect: { kind: 'respond', status, headers: { 'retry-after': '600' } },
      });
      const worker = await startWorker(emulator, diskWith());
      expect(await check(worker)).toMatchObject({
        ...{ tenant: 'untold: unavailable', application: 'untold: unavailable' },
      });
      emulator.control.clearFaults();
    }
  });
});

describe('A check is in proportion', () => {
  it('says why a sign-in ended within seconds, though the network hangs', async () => {
    emulator.control.fault({
      ...{ match: 'login.microsoftonline.com', times: 100 },
      effect: { kind: 'hold', when: 'before' },
    });
    const worker = await startWorker(emulator, diskWith(), { signIn: { closesWindow: true } });
    await worker.command({ type: 'signIn', account: null });
    await worker.settle();
    await worker.pass(10_000);
    expect(worker.overview().signIn).toMatchObject({
      state: 'idle',
      error: { code: 'signInClosed' },
    });
  });
});
