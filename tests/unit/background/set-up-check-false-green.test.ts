import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { permissionNames } from '../../../utils/set-up/register/permissions';
import { type Emulator, startEmulator } from '../../emulator/server';
import { checksOf, isChecked, linesOf } from '../support/checked-set-up';
import { ana } from '../support/records';
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

describe('A check is not green', () => {
  it('for permissions that were taken back while a token from before is still cached', async () => {
    const everything = permissionNames('graph', true);
    const signIn = { graphScopes: everything };
    const worker = await startWorker(emulator, diskWithAna(), { signIn });
    expect(await check(worker)).toMatchObject({ 'permission User.Read': 'passed' });
    worker.signIn.graphScopes = everything.filter((name) => name !== 'User.Read');
    await worker.pass(2 * MINUTE_MS);
    expect(await check(worker)).toMatchObject({ 'permission User.Read': 'failed: consentMissing' });
  });

  it('for a sign-in that is refused by now while a token from before is still cached', async () => {
    const worker = await startWorker(emulator, diskWithAna());
    expect(await check(worker)).toMatchObject({ signIn: 'passed' });
    worker.signIn.refusedResources.graph = {
      ...{ code: 'invalid_grant', aadsts: '65001', message: '', interaction: true },
    };
    await worker.pass(2 * MINUTE_MS);
    expect(await check(worker)).toMatchObject({ signIn: 'failed: consentMissing' });
  });

  it('for a redirect URI of the wrong type, after the worker that saw it was killed', async () => {
    const disk = diskWith();
    const worker = await startWorker(emulator, disk);
    worker.signIn.refusedWith = '9002326';
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => isChecked(worker));
    worker.kill();
    const next = await startWorker(emulator, disk);
    expect(await check(next)).toMatchObject({ redirectUri: 'failed: redirectWrongType' });
  });

  it('for somebody who is not signed in any more', async () => {
    const worker = await startWorker(emulator, diskWithAna());
    await check(worker);
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.pass(2 * MINUTE_MS);
    expect(await check(worker)).toMatchObject({ signIn: 'untold: signInNeeded' });
  });
});
