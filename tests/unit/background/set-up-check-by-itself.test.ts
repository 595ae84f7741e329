import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { checksOf, isChecked, linesOf, registered, rightOutside } from '../support/checked-set-up';
import { tenantOf } from '../support/open-worker';
import { ben, finn } from '../support/people';
import { ana } from '../support/records';
import { registration } from '../support/token-host';
import { diskWith, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const looks = (worker: Worker): number =>
  worker.sent.filter(({ url }) => url.includes('openid-configuration')).length;
const probes = (worker: Worker): number =>
  worker.sent.filter(({ url }) => url.includes('/authorize?')).length;
const quietly = async (worker: Worker): Promise<void> => {
  await worker.command({ type: 'checkSetUp', quiet: true });
  await worker.settle(() => isChecked(worker));
};
const forget = (): void => {
  for (const app of tenantOf(emulator).apps) app.redirectUris = [];
};

describe('A check that nobody asked for', () => {
  it('looks at what needs no sign-in, and at nothing else', async () => {
    const worker = await startWorker(emulator, diskWithAna());
    await quietly(worker);
    expect(linesOf(checksOf(worker)[0])).toEqual(rightOutside);
    expect(worker.sent.filter(({ token }) => token !== '')).toEqual([]);
  });

  it('is not made again within a minute', async () => {
    const worker = await startWorker(emulator, diskWith());
    await quietly(worker);
    await quietly(worker);
    expect(looks(worker)).toBe(1);
    await worker.pass(MINUTE_MS + 1_000);
    await quietly(worker);
    expect(looks(worker)).toBe(2);
  });

  it('keeps what a whole check found with a sign-in', async () => {
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => isChecked(worker));
    await worker.pass(MINUTE_MS + 1_000);
    forget();
    await quietly(worker);
    expect(linesOf(checksOf(worker)[0])).toMatchObject({
      ...{ redirectUri: 'failed: redirectUnknown', signIn: 'passed' },
      'surface directory': 'passed',
    });
    expect(checksOf(worker)[0]?.account).toBe(accountKey(ana));
  });

  it('does nothing where no application is known', async () => {
    const worker = await startWorker(emulator, diskWith(), { ports: { builtIn: null } });
    await worker.command({ type: 'checkSetUp', quiet: true });
    await worker.settle();
    expect([worker.overview().setUpChecks, worker.sent]).toEqual([undefined, []]);
  });

  it('follows each saving of an application', async () => {
    const worker = await startWorker(emulator, diskWith());
    const wrong = { ...registration, tenant: 'nowhere.example' };
    await worker.command({ type: 'saveSettings', change: { registration: wrong } });
    await worker.settle(() => isChecked(worker));
    expect(linesOf(checksOf(worker)[0])).toMatchObject({ tenant: 'failed: tenantUnknown' });
    await worker.command({ type: 'saveSettings', change: { registration } });
    await worker.settle(() => linesOf(checksOf(worker)[0]).redirectUri === 'passed');
    expect(checksOf(worker)).toHaveLength(1);
  });

  it('is of each tenant that has an application of its own', async () => {
    const worker = await startWorker(emulator, diskWith());
    const further = { ...registration, tenant: 'nowhere.example' };
    await worker.command({ type: 'saveSettings', change: { otherRegistrations: [further] } });
    await worker.settle(() => isChecked(worker) && checksOf(worker).length === 2);
    expect(checksOf(worker).map(({ registration: { tenant } }) => tenant)).toEqual([
      ...[contoso.id, 'nowhere.example'],
    ]);
    expect(checksOf(worker).map((check) => linesOf(check).tenant)).toEqual([
      ...['passed', 'failed: tenantUnknown'],
    ]);
  });
});

describe('A sign-in that ended without an answer', () => {
  it('says what is wrong with the set-up, looks once, and shows it in the check', async () => {
    forget();
    const worker = await startWorker(emulator, diskWith(), { signIn: { closesWindow: true } });
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.overview()?.signIn.error != null);
    expect(worker.overview().signIn.error?.code).toBe('redirectUnknown');
    expect([looks(worker), probes(worker)]).toEqual([1, 1]);
    expect(linesOf(checksOf(worker)[0])).toMatchObject({ redirectUri: 'failed: redirectUnknown' });
  });

  it('says how it ended where nothing is wrong', async () => {
    const worker = await startWorker(emulator, diskWith(), { signIn: { closesWindow: true } });
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.overview()?.signIn.error != null);
    expect(worker.overview().signIn.error?.code).toBe('signInClosed');
    expect(linesOf(checksOf(worker)[0])).toEqual(rightOutside);
  });

  it('says it while a whole check runs, which waits for no sign-in of another', async () => {
    forget();
    const { id } = emulator.control.fault({
      ...{ match: 'roleEligibility', times: 1 },
      effect: { kind: 'hold', when: 'before' },
    });
    const worker = await startWorker(emulator, diskWithAna(), { signIn: { closesWindow: true } });
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.overview()?.signIn.error != null);
    expect(worker.overview().signIn.error?.code).toBe('redirectUnknown');
    emulator.control.release(id);
    await worker.settle(() => isChecked(worker));
  });
});

describe('A redirect URI of the wrong platform', () => {
  const signIn = async (worker: Worker): Promise<void> => {
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.overview()?.signIn.state === 'idle');
  };
  const check = async (worker: Worker): Promise<string | undefined> => {
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => isChecked(worker));
    return linesOf(checksOf(worker)[0]).redirectUri;
  };

  it('is no more right once a sign-in has told, until one brings a token', async () => {
    const worker = await startWorker(emulator, diskWith(), { signIn: { refusedWith: '9002326' } });
    expect(await check(worker)).toBe('passed');
    await signIn(worker);
    expect(await check(worker)).toBe('failed: redirectWrongType');
    worker.signIn.refusedWith = null;
    await signIn(worker);
    expect(await check(worker)).toBe('passed');
  });
});

describe('Of several who are signed in', () => {
  it('each registration is checked with somebody of its own', async () => {
    const worker = await startWorker(emulator, diskWith(ana, ben, finn), {
      ...registered({ tenant: 'contoso.com' }),
      managed: { otherRegistrations: [{ ...registration, tenant: fabrikam.id }] },
    });
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => isChecked(worker) && checksOf(worker).length === 2);
    expect(checksOf(worker).map(({ account }) => account)).toEqual([ana, finn].map(accountKey));
  });
});
