import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, TenantNames } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS } from '../../../utils/pim/duration';
import { overviewKey } from '../../../utils/snapshot/keys';
import type { Overview } from '../../../utils/snapshot/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { several } from '../../emulator/tenants/several';
import { openWith } from '../support/opened';
import { accountOfUser } from '../support/several-people';
import { startWorker, type Worker } from '../support/worker';

const ana = accountOfUser(several.contoso.ana);
const guest = accountOfUser(several.fabrikam.ana);

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ world: 'several' });
});
afterEach(() => emulator.stop());

/** How often a tenant was asked for its name. */
const asked = () =>
  emulator.control.log().filter(({ requestBody }) => requestBody.includes('/organization?')).length;
const tenantIn = (id: string) => emulator.world.tenants.find((tenant) => tenant.id === id)!;
const kept = ({ disk }: Worker, account: Account): TenantNames | undefined =>
  (disk.local.accounts as { data: { account: Account }[] }).data.find(
    (one) => accountKey(one.account) === accountKey(account),
  )?.account.tenant;
const nameOf = ({ disk }: Worker, account: Account) =>
  (disk.session[overviewKey] as Overview).accountNames[accountKey(account)];
async function listAgain(worker: Worker): Promise<void> {
  const before = worker.snapshot(ana)?.updatedAtMs ?? 0;
  await worker.pass(1);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => (worker.snapshot(ana)?.updatedAtMs ?? 0) > before);
}
/** Answers the question for the tenant in place of Graph, once. */
const answerWith = (status: number, body: unknown) =>
  emulator.control.fault({
    match: '/organization',
    effect: { kind: 'respond', status, body: JSON.stringify(body) },
  });

describe('The name and domains of a tenant', () => {
  it('come with the first list, the default domain first, and tell accounts apart', async () => {
    const worker = await openWith(emulator, [ana, guest]);
    expect(kept(worker, ana)).toEqual({
      name: 'Contoso',
      domains: ['contoso.com', 'contoso.onmicrosoft.com', 'contoso.co.uk'],
    });
    expect(kept(worker, guest)?.name).toBe('Fabrikam');
    expect(nameOf(worker, guest)).toMatchObject({ accountTag: 'Fabrikam' });
  });

  it('are asked for once, in no request of their own, and kept over restarts', async () => {
    const worker = await openWith(emulator, [ana]);
    expect(asked()).toBe(1);
    expect(emulator.control.log().filter(({ path }) => path.includes('organization'))).toEqual([]);
    await listAgain(worker);
    const disk = { ...worker.disk, session: {} };
    worker.kill();
    const next = await startWorker(emulator, disk);
    await next.start();
    await next.command({ type: 'opened' });
    await next.settle(() => next.snapshot(ana)?.updatedAtMs != null);
    expect(kept(next, ana)?.name).toBe('Contoso');
    expect(asked()).toBe(1);
  });

  it('are read again when somebody signs in again', async () => {
    const worker = await openWith(emulator, [ana]);
    tenantIn(ana.tenantId).displayName = 'Contoso Holding';
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => kept(worker, ana)?.name === 'Contoso Holding');
    expect(nameOf(worker, ana)?.tenant).toBe('Contoso Holding');
  });

  it('stay when a new sign-in replaces the account’s application', async () => {
    const worker = await openWith(emulator, [ana]);
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => asked() === 2);
    expect(kept(worker, ana)?.name).toBe('Contoso');
  });

  it('are plain text, whatever a tenant calls itself', async () => {
    tenantIn(ana.tenantId).displayName = `\u202eevil\n${'x '.repeat(4_500)}`;
    const worker = await openWith(emulator, [ana]);
    const { name } = kept(worker, ana)!;
    expect(name).toMatch(/^evil x/);
    expect(name.length).toBeLessThanOrEqual(256);
  });

  it('are no more than a thousand domains', async () => {
    tenantIn(ana.tenantId).otherDomains = Array.from(
      { length: 3_000 },
      (_, n) => `d${n}.onmicrosoft.com`,
    );
    const worker = await openWith(emulator, [ana]);
    expect(kept(worker, ana)?.domains).toHaveLength(1_000);
    expect(kept(worker, ana)?.domains[0]).toBe('contoso.com');
  });
});

describe('A tenant that does not say', () => {
  it('because guests may not read it, is asked again the next day', async () => {
    const contoso = tenantIn(guest.tenantId);
    contoso.guestsAreRestricted = true;
    const worker = await openWith(emulator, [ana, guest]);
    expect(kept(worker, guest)).toBeUndefined();
    expect(nameOf(worker, guest)?.accountTag).toMatch(/^tenant /);
    const before = asked();
    await listAgain(worker);
    expect(asked()).toBe(before);
    contoso.guestsAreRestricted = false;
    const later = await worker.pass(DAY_MS);
    await listAgain(later);
    await later.settle(() => kept(later, guest)?.name === 'Fabrikam');
  });

  it.each([
    [
      'another tenant’s',
      {
        value: [
          { id: guest.tenantId, displayName: 'Evil', verifiedDomains: [{ name: 'evil.example' }] },
        ],
      },
    ],
    ['none', { value: [] }],
    ['no list', { value: 'Contoso' }],
    [
      'a name without domains',
      { value: [{ id: ana.tenantId, displayName: 'Contoso', verifiedDomains: [] }] },
    ],
  ])('but tells %s, is not known', async (_, body) => {
    answerWith(200, body);
    const worker = await openWith(emulator, [ana]);
    expect(kept(worker, ana)).toBeUndefined();
    expect(worker.snapshot(ana)?.problem).toBeNull();
  });

  it('because Graph is ill, is asked with the next list', async () => {
    answerWith(503, {});
    const worker = await openWith(emulator, [ana]);
    await listAgain(worker);
    expect(kept(worker, ana)?.name).toBe('Contoso');
  });

  it('any more keeps its name', async () => {
    const worker = await openWith(emulator, [ana]);
    answerWith(403, { error: { code: 'Authorization_RequestDenied', message: '' } });
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => asked() === 2);
    expect(kept(worker, ana)?.name).toBe('Contoso');
  });
});

it('What comes after its account signed out is not written', async () => {
  const worker = await openWith(emulator, [ana, guest]);
  await worker.command({ type: 'signOut', account: accountKey(guest) });
  await worker.settle();
  expect(JSON.stringify(worker.disk)).not.toContain('Fabrikam');
  expect(kept(worker, ana)?.name).toBe('Contoso');
});
