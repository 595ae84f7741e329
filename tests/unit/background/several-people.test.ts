import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { heldBySeveral, several } from '../../emulator/tenants/several';
import { clickActivate, eligible, openWith, signInAs, waitForState } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import { accountOfUser, everybody } from '../support/several-accounts';
import { registration } from '../support/token-host';
import type { Worker } from '../support/worker';

const ana = accountOfUser(several.contoso.ana);
const admin = accountOfUser(several.contoso.admin);
const guest = accountOfUser(several.fabrikam.ana);

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator({ world: 'several' });
});
afterEach(() => emulator.stop());

const keysOf = (worker: Worker) => worker.overview().accounts.map(accountKey);
const rolesOf = (worker: Worker, account: Account) =>
  worker.snapshot(account)?.eligibilities.filter(({ surface }) => surface === 'directory');

it('all accounts can be signed in at once, and each lists its own roles', async () => {
  const worker = await openWith(emulator, everybody);
  for (const account of everybody) {
    const mine = rolesOf(worker, account);
    expect(mine?.map(({ role }) => role.name).sort()).toEqual(heldBySeveral.roles);
    expect(new Set(mine?.map((row) => row.account))).toEqual(new Set([accountKey(account)]));
  }
});

it('a person signs in at home, as a guest and as an administrator, and stays signed in over a restart', async () => {
  const worker = await openWith(emulator, [ana]);
  await signInAs(worker, guest);
  await signInAs(worker, admin);
  const all = [ana, guest, admin].map(accountKey);
  expect(keysOf(worker)).toEqual(all);
  const again = await restartBrowser(worker);
  expect(keysOf(again)).toEqual(all);
});

it('a guest activates in the tenant that invited them, and in no other', async () => {
  const worker = await openWith(emulator, [ana, guest]);
  const role = eligible(worker, 'directory', 'Security Reader', guest);
  await clickActivate(worker, role);
  await waitForState(worker, role, 'active');
  const requests = emulator.world.tenants.map(({ id, requests }) => [id, requests.length]);
  expect(requests.filter(([, count]) => count)).toEqual([[several.fabrikam.id, 1]]);
  expect(worker.elevations()).toMatchObject([{ account: accountKey(guest) }]);
});

it('a role of another account than the button named is not activated', async () => {
  const worker = await openWith(emulator, [ana, guest]);
  const { key } = eligible(worker, 'directory', 'Security Reader', guest);
  const input = { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null };
  const elevationId = crypto.randomUUID();
  for (const account of [accountKey(ana), '']) {
    const reply = await worker.command({ type: 'activate', elevationId, key, account, input });
    expect(reply).toMatchObject({ ok: false, error: { code: 'accountMismatch' } });
  }
  await worker.settle();
  expect(worker.elevations()).toEqual([]);
  expect(emulator.world.tenants.flatMap(({ requests }) => requests)).toEqual([]);
});

it('nobody can sign in to a tenant that did not invite them', async () => {
  const worker = await openWith(emulator, [ana]);
  const atAdatum = { ...registration, tenant: several.adatum.id };
  await worker.command({ type: 'saveSettings', change: { registration: atAdatum } });
  worker.signIn.who = admin;
  await worker.command({ type: 'signIn', account: null });
  const overview = () => worker.overview();
  await worker.settle(() => overview().signIn.error !== null);
  expect(overview().signIn.error?.code).toBe('userUnknown');
  expect(keysOf(worker)).toEqual([accountKey(ana)]);
});
