import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, TenantNames } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { several } from '../../emulator/tenants/several';
import { openWith } from '../support/open-worker';
import { accountOfUser } from '../support/several-accounts';
import { startWorker, type Worker } from '../support/worker';

const ana = accountOfUser(several.contoso.ana);
const guest = accountOfUser(several.fabrikam.ana);

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ world: 'several' });
});
afterEach(() => emulator.stop());

/** How often a tenant's name was read. */
const timesRead = () =>
  emulator.control.log().filter(({ requestBody }) => requestBody.includes('/organization?')).length;
const tenantIn = (id: string) => emulator.world.tenants.find((tenant) => tenant.id === id)!;
const stored = ({ disk }: Worker, account: Account): TenantNames | undefined =>
  (disk.local.accounts as { data: { account: Account }[] }).data.find(
    (entry) => accountKey(entry.account) === accountKey(account),
  )?.account.tenant;
const nameOf = (worker: Worker, account: Account) =>
  worker.overview().accountNames[accountKey(account)];
async function listAgain(worker: Worker): Promise<void> {
  const before = worker.snapshot(ana)?.updatedAtMs ?? 0;
  await worker.pass(1);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => (worker.snapshot(ana)?.updatedAtMs ?? 0) > before);
}
/** Answers the next read of a tenant's name in place of Graph. */
const answerWith = (status: number, body: unknown) =>
  emulator.control.fault({
    match: '/organization',
    effect: { kind: 'respond', status, body: JSON.stringify(body) },
  });

describe('The name and domains of a tenant', () => {
  it('come with the first lists, the default domain first, and are in the account tags', async () => {
    const worker = await openWith(emulator, [ana, guest]);
    expect(stored(worker, ana)).toEqual({
      name: 'Contoso',
      domains: ['contoso.com', 'contoso.onmicrosoft.com', 'contoso.co.uk'],
    });
    expect(stored(worker, guest)?.name).toBe('Fabrikam');
    expect(nameOf(worker, guest)).toMatchObject({ accountTag: 'Fabrikam' });
  });

  it('are read once, in no request of their own, and kept over restarts', async () => {
    const worker = await openWith(emulator, [ana]);
    expect(timesRead()).toBe(1);
    expect(emulator.control.log().filter(({ path }) => path.includes('organization'))).toEqual([]);
    await listAgain(worker);
    const disk = { ...worker.disk, session: {} };
    worker.kill();
    const next = await startWorker(emulator, disk);
    await next.command({ type: 'opened' });
    await next.settle(() => next.snapshot(ana)?.updatedAtMs != null);
    expect(stored(next, ana)?.name).toBe('Contoso');
    expect(timesRead()).toBe(1);
  });

  it('are read again when somebody signs in again', async () => {
    const worker = await openWith(emulator, [ana]);
    tenantIn(ana.tenantId).displayName = 'Contoso Holding';
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => stored(worker, ana)?.name === 'Contoso Holding');
    expect(nameOf(worker, ana)?.tenant).toBe('Contoso Holding');
  });

  it('are kept when a new sign-in replaces the account’s application', async () => {
    const worker = await openWith(emulator, [ana]);
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => timesRead() === 2);
    expect(stored(worker, ana)?.name).toBe('Contoso');
  });

  it('are plain text, whatever a tenant calls itself', async () => {
    tenantIn(ana.tenantId).displayName = `\u202eevil\n${'x '.repeat(4_500)}`;
    const worker = await openWith(emulator, [ana]);
    const { name } = stored(worker, ana)!;
    expect(name).toMatch(/^evil x/);
    expect(name.length).toBeLessThanOrEqual(256);
  });

  it('are limited to a thousand domains', async () => {
    tenantIn(ana.tenantId).otherDomains = Array.from(
      { length: 3_000 },
      (_, n) => `d${n}.onmicrosoft.com`,
    );
    const worker = await openWith(emulator, [ana]);
    expect(stored(worker, ana)?.domains).toHaveLength(1_000);
    expect(stored(worker, ana)?.domains[0]).toBe('contoso.com');
  });
});

describe('A tenant whose name cannot be read', () => {
  it('because guests may not read it is read again the next day', async () => {
    const contoso = tenantIn(guest.tenantId);
    contoso.guestsAreRestricted = true;
    const worker = await openWith(emulator, [ana, guest]);
    expect(stored(worker, guest)).toBeUndefined();
    expect(nameOf(worker, guest)?.accountTag).toMatch(/^tenant /);
    const before = timesRead();
    await listAgain(worker);
    expect(timesRead()).toBe(before);
    contoso.guestsAreRestricted = false;
    const later = await worker.pass(DAY_MS);
    await listAgain(later);
    await later.settle(() => stored(later, guest)?.name === 'Fabrikam');
  });

  it.each([
    [
      'the name of another tenant',
      {
        value: [
          { id: guest.tenantId, displayName: 'Evil', verifiedDomains: [{ name: 'evil.example' }] },
        ],
      },
    ],
    ['no tenant', { value: [] }],
    ['no list', { value: 'Contoso' }],
    [
      'a name without domains',
      { value: [{ id: ana.tenantId, displayName: 'Contoso', verifiedDomains: [] }] },
    ],
  ])('because the answer has %s stays unknown', async (_, body) => {
    answerWith(200, body);
    const worker = await openWith(emulator, [ana]);
    expect(stored(worker, ana)).toBeUndefined();
    expect(worker.snapshot(ana)?.problem).toBeNull();
  });

  it('because Graph fails is read with the next lists', async () => {
    answerWith(503, {});
    const worker = await openWith(emulator, [ana]);
    await listAgain(worker);
    expect(stored(worker, ana)?.name).toBe('Contoso');
  });

  it('any more keeps the name that was read before', async () => {
    const worker = await openWith(emulator, [ana]);
    answerWith(403, { error: { code: 'Authorization_RequestDenied', message: '' } });
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle(() => timesRead() === 2);
    expect(stored(worker, ana)?.name).toBe('Contoso');
  });
});

it('The tenant of an account that signed out is not stored any more', async () => {
  const worker = await openWith(emulator, [ana, guest]);
  await worker.command({ type: 'signOut', account: accountKey(guest) });
  await worker.settle();
  expect(JSON.stringify(worker.disk)).not.toContain('Fabrikam');
  expect(stored(worker, ana)?.name).toBe('Contoso');
});
