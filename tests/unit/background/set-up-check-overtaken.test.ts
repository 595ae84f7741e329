import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { checksOf, isChecked, linesOf } from '../support/checked-set-up';
import { ana } from '../support/records';
import { diskWith, diskWithAna, startWorker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const hold = (match: string) =>
  emulator.control.fault({ match, times: 1, effect: { kind: 'hold', when: 'before' } });
const azureList = 'management.azure.com/providers/Microsoft.Authorization/roleEligibility';

describe('A check that another one has to take over from', () => {
  it('looks on with who signs in while it still looks from outside', async () => {
    const { id } = hold('openid-configuration');
    const worker = await startWorker(emulator, diskWith());
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.overview().accounts.length === 1);
    emulator.control.release(id);
    await worker.settle(() => isChecked(worker));
    expect(checksOf(worker)[0]?.account).toBe(accountKey(ana));
    expect(linesOf(checksOf(worker)[0])).toMatchObject({ signIn: 'passed' });
  });

  it('begins anew where the one before it was given up after a minute', async () => {
    hold(azureList);
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await worker.settle();
    await worker.pass(61_000);
    expect(linesOf(checksOf(worker)[0])['surface azure']).toBe('untold: unavailable');
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => linesOf(checksOf(worker)[0])['surface azure'] === 'passed');
  });

  it('begins anew after somebody signed out in its middle', async () => {
    const { id } = hold('openid-configuration');
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    await worker.command({ type: 'checkSetUp' });
    await worker.settle();
    emulator.control.release(id);
    await worker.settle(() => linesOf(checksOf(worker)[0]).tenant === 'passed');
  });
});
