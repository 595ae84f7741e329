import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import type { Registration } from '../../../utils/settings/registration';
import { defaultSettings, type Settings } from '../../../utils/settings/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { ben, finn } from '../support/people';
import { ana } from '../support/records';
import { registration } from '../support/token-host';
import { createWorker, type Disk, diskWithAna, startWorker, type Worker } from '../support/worker';

const anaWithDomains = { ...ana, tenant: { name: 'Contoso', domains: ['contoso.com'] } };
const appOf = (tenant: string, last: string): Registration => ({
  clientId: `c0ffee00-5a1e-4b0b-9d0c-0d15ea5e000${last}`,
  tenant,
  cloud: 'global',
});
const fabrikamApp = appOf(fabrikam.domain, '2');
const anyApp = appOf('organizations', '3');

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

/** A browser in which Ana is signed in, with these settings. */
function diskWith(settings: Partial<Settings>, account: Account = anaWithDomains): Disk {
  const disk = diskWithAna();
  disk.local.accounts = { version: 1, data: [{ account, registration }] };
  disk.local.settings = { version: 1, data: { ...defaultSettings, registration, ...settings } };
  return disk;
}
async function begin(disk: Disk, picks: Account = finn): Promise<void> {
  worker = await startWorker(emulator, disk, { signIn: { who: picks, ignoresTenant: true } });
  await worker.settle();
}
const overview = () => worker.overview();
const signedIn = () => (worker.disk.local.accounts as { data: unknown[] }).data;
async function signIn(tenant?: string, account: string | null = null): Promise<void> {
  await worker.command({ type: 'signIn', account, ...(tenant && { tenant }) });
  await worker.settle(() => overview().signIn.state === 'idle');
}

describe('Signing in to a further tenant', () => {
  it('uses the application of that tenant, which the account keeps', async () => {
    await begin(diskWith({ otherRegistrations: [fabrikamApp] }));
    expect(overview().otherTenants).toEqual(['fabrikam.com']);
    await signIn('fabrikam.com');
    expect(worker.begun.map((task) => task.registration)).toEqual([fabrikamApp]);
    expect(overview()).toMatchObject({ signIn: { error: null }, accounts: [{}, finn] });
    const stored = expect.objectContaining({
      account: expect.objectContaining(finn),
      registration: { ...fabrikamApp, tenant: fabrikam.id },
    });
    expect(signedIn()).toContainEqual(stored);
    expect(worker.forgotten).toEqual([]);

    await signIn(undefined, accountKey(finn));
    await signIn(undefined, accountKey(ana));
    expect(signedIn()).toContainEqual(stored);
    expect(worker.begun).toHaveLength(1);
  });

  it('uses an application for any organization, with that tenant', async () => {
    await begin(diskWith({ registration: anyApp }));
    await signIn(fabrikam.id);
    expect(worker.begun).toMatchObject([{ registration: { ...anyApp, tenant: fabrikam.id } }]);
    expect(overview().accounts).toHaveLength(2);
    await signIn();
    expect(worker.begun[1]).toMatchObject({ registration: anyApp });
  });

  it('is resumed by the next worker, for the same tenant', async () => {
    await begin(diskWith({ otherRegistrations: [fabrikamApp] }));
    let opened: () => void;
    const open = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const never = new Promise<undefined>(() => undefined);
    const { disk } = worker;
    worker = await createWorker(emulator, disk, {
      ports: {
        launchSignIn() {
          opened();
          return never;
        },
      },
    });
    await worker.command({ type: 'signIn', account: null, tenant: 'fabrikam.com' });
    await open;
    worker.kill();
    await begin(disk);
    await worker.settle(() => overview().accounts.length === 2);
    expect(worker.begun.map((task) => task.registration)).toEqual([fabrikamApp]);
    expect(disk.session.pendingSignIn).toBeUndefined();
  });

  it.each(['northwind.example', '../organizations', 'common'])(
    'that has no application is an error, without a window: %s',
    async (tenant) => {
      await begin(diskWith({ otherRegistrations: [appOf('a.example', '2')] }));
      await signIn(tenant);
      expect(overview().signIn.error).toEqual({
        code: 'tenantNotSetUp',
        message: '',
        about: tenant,
      });
      expect([worker.windows, worker.begun]).toEqual([[], []]);
    },
  );

  it.each([
    ['another id', fabrikam.id, { registration: anyApp }],
    ['an id that the domain may belong to', fabrikam.id, { otherRegistrations: [fabrikamApp] }],
    ['a domain that is known to be of another tenant', 'fabrikam.com', { registration: anyApp }],
  ])(
    'that ends in another tenant is an error, and stores nothing: %s',
    async (_, tenant, settings) => {
      await begin(diskWith(settings), ben);
      const before = structuredClone(signedIn());
      await signIn(tenant);
      expect(overview().signIn.error).toEqual({ code: 'wrongTenant', message: '', about: tenant });
      expect(signedIn()).toEqual(before);
      const { homeAccountId, tenantId } = ben;
      expect(worker.forgotten).toEqual([{ op: 'forget', homeAccountId, tenantId }]);
    },
  );

  it('that ends with an account that is signed in already leaves that account unchanged', async () => {
    await begin(diskWith({ otherRegistrations: [fabrikamApp] }), ana);
    const before = structuredClone(signedIn());
    await signIn('fabrikam.com');
    expect(overview().signIn.error).toMatchObject({ code: 'wrongTenant' });
    expect([signedIn(), worker.forgotten]).toEqual([before, []]);
  });

  it('with an application that is registered for another tenant only has its own error', async () => {
    await begin(diskWith({ registration: anyApp }));
    worker.signIn.refusedWith = '50194';
    await signIn(fabrikam.id);
    expect(overview().signIn.error).toMatchObject({
      code: 'tenantNotAllowed',
      serviceCode: 'AADSTS50194',
    });
    expect(overview().accounts).toHaveLength(1);
  });
});

describe('An account whose application the organisation forbids', () => {
  const managed = { registration: appOf(contoso.domain, '7') };

  it('signs in again with the one that the organisation set for its tenant', async () => {
    await begin(diskWith({}), anaWithDomains);
    worker.policy.set({ ...managed, otherRegistrations: [fabrikamApp] });
    await worker.settle(() => overview().signInTroubles.length > 0);
    expect(overview()).toMatchObject({
      otherTenants: ['fabrikam.com'],
      managed: { registration: managed.registration, otherRegistrations: [fabrikamApp] },
    });
    await signIn(undefined, accountKey(ana));
    expect(worker.begun).toMatchObject([
      { registration: managed.registration, loginHint: ana.username },
    ]);
    expect(signedIn()).toMatchObject([
      { registration: { clientId: managed.registration.clientId } },
    ]);
    await worker.settle(() => overview().signInTroubles.length === 0);
  });

  it.each([
    ['another person', ben],
    ['another tenant', finn],
  ])('is not replaced by %s when it signs in again', async (_, somebody) => {
    await begin(diskWith({}), somebody);
    worker.policy.set(managed);
    await worker.settle(() => overview().signInTroubles.length > 0);
    const before = structuredClone(signedIn());
    await signIn(undefined, accountKey(ana));
    expect(overview().signIn.error).toEqual({
      ...{ code: 'otherSignedIn', message: '' },
      about: somebody.username,
    });
    expect(signedIn()).toEqual(before);
    expect(worker.forgotten).toMatchObject([{ tenantId: somebody.tenantId }]);
  });

  it('is recognised by its tenant’s domain, once that was read', async () => {
    await begin(diskWith({}));
    worker.policy.set({ otherRegistrations: [managed.registration] });
    await worker.settle(() => overview().signInTroubles.length > 0);
    expect(overview().signInTroubles).toEqual([
      { account: accountKey(ana), surfaces: [], why: 'over' },
    ]);
  });

  it('cannot sign in where the organisation set none for its tenant', async () => {
    await begin(diskWith({}));
    worker.policy.set({ registration: fabrikamApp });
    await worker.settle(() => overview().signInTroubles.length > 0);
    await signIn(undefined, accountKey(ana));
    expect(overview().signIn.error).toEqual({
      code: 'tenantNotSetUp',
      message: '',
      about: contoso.id,
    });
    expect(worker.begun).toEqual([]);
  });
});

it('An account that signed out meanwhile is not signed in again', async () => {
  await begin(diskWith({}));
  await signIn(undefined, accountKey(finn));
  expect(overview().signIn.error).toMatchObject({ code: 'signInNeeded' });
  expect(worker.begun).toEqual([]);
});
