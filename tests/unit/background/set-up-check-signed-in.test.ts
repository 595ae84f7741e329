import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { permissions } from '../../../utils/set-up/register/permissions';
import { provenSteps } from '../../../utils/snapshot/proven-steps';
import { type Emulator, startEmulator } from '../../emulator/server';
import { nameScopes, productScopes } from '../../emulator/tenants/product';
import {
  checkedWorker,
  checksOf,
  isChecked,
  linesOf,
  rightOutside,
} from '../support/checked-set-up';
import { tenantOf } from '../support/open-worker';
import { ana } from '../support/records';
import { diskWithAna, startWorker, type Worker, type WorkerOptions } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const short = (scopes: string[]) => scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
const everything = short([...productScopes, ...nameScopes]).filter(
  (name) => name !== 'user_impersonation',
);

/** Checks with Ana's sign-in, of whose tenant all permissions were granted unless told otherwise. */
const checked = ({ signIn, ...options }: WorkerOptions = {}) =>
  checkedWorker(
    emulator,
    { ...options, signIn: { graphScopes: everything, ...signIn } },
    diskWithAna(),
  );
const without = (...names: string[]) => everything.filter((name) => !names.includes(name));
const granting = (...graphScopes: string[]) => checked({ signIn: { graphScopes } });
const refusing = (resource: 'graph' | 'arm', aadsts: string) =>
  checked({
    signIn: {
      refusedResources: {
        [resource]: { code: 'invalid_grant', aadsts, message: '', interaction: true },
      },
    },
  });

const allOf = (thing: string, names: readonly string[], state: string) =>
  Object.fromEntries(names.map((name) => [`${thing} ${name}`, state]));
const surfaces = ['directory', 'groups', 'azure'];
const names = permissions.map(({ name }) => name);
const allRight = {
  ...rightOutside,
  signIn: 'passed',
  ...allOf('permission', names, 'passed'),
  ...allOf('surface', surfaces, 'passed'),
  ...allOf('policies', surfaces, 'passed'),
};

/** Every request that reached the services of PIM, batched ones too. */
const calls = () =>
  emulator.control
    .log()
    .filter(({ host }) => !host.startsWith('login.'))
    .map(({ path, requestBody }) => `${path} ${requestBody}`);

const azureList = 'management.azure.com/providers/Microsoft.Authorization/roleEligibility';

describe('A check with a sign-in', () => {
  it('proves all of a set-up that is right, and opens no window', async () => {
    const { worker, lines } = await checked();
    expect(lines).toEqual(allRight);
    expect(checksOf(worker)[0]?.account).toBe(accountKey(ana));
    expect(provenSteps(checksOf(worker)[0])).toEqual({
      ...{ registration: true, signIn: true, roles: true },
    });
    expect(worker.windows).toEqual([]);
  });

  it('reads and writes nothing, in few requests', async () => {
    const { worker } = await checked();
    const writes = worker.sent.filter(
      ({ method, url }) => method !== 'GET' && !url.endsWith('/$batch'),
    );
    expect(writes).toEqual([]);
    expect(worker.sent.length).toBeLessThanOrEqual(8);
  });

  it.each(
    permissions.filter(({ resource }) => resource === 'graph').map((each) => [each.name, each]),
  )('names the missing permission %s', async (name, { optional }) => {
    const { lines } = await granting(...without(name as string));
    const state = optional ? 'lacking' : 'failed';
    expect(lines[`permission ${name}`]).toBe(`${state}: consentMissing`);
    const others = Object.entries(lines).filter(
      ([key]) => key.startsWith('permission') && key !== `permission ${name}`,
    );
    expect(others.map(([, line]) => line)).toEqual(others.map(() => 'passed'));
  });

  it('sees a permission that was granted since, without a sign-in', async () => {
    const { worker } = await granting(...without('User.Read'));
    worker.signIn.graphScopes = everything;
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => linesOf(checksOf(worker)[0])['permission User.Read'] === 'passed');
    expect(linesOf(checksOf(worker)[0])).toEqual(allRight);
    expect(worker.windows).toEqual([]);
  });

  it('takes a wider permission for the one that it includes', async () => {
    const { lines } = await granting(
      ...without('RoleEligibilitySchedule.Read.Directory', 'Group.ReadBasic.All'),
      ...['RoleManagement.ReadWrite.Directory', 'Group.Read.All'],
    );
    expect(lines).toEqual(allRight);
  });

  it('lets a tenant that granted the directory alone pass for that, and sends nothing for the rest', async () => {
    const { worker, lines } = await granting(
      ...everything.filter((name) => !name.endsWith('AzureADGroup')),
    );
    expect(lines).toMatchObject({
      ...{ 'surface directory': 'passed', 'policies directory': 'passed' },
      ...{ 'surface groups': 'failed: consentMissing', 'policies groups': 'untold' },
      'surface azure': 'passed',
    });
    expect(provenSteps(checksOf(worker)[0]).roles).toBe(true);
    expect(calls().filter((call) => call.includes('privilegedAccess/group'))).toEqual([]);
  });

  it('finds a tenant without a licence', async () => {
    tenantOf(emulator).licensed = false;
    const { worker, lines } = await checked();
    const missing = 'failed: licenceMissing';
    expect(lines).toEqual({
      ...allRight,
      ...allOf('surface', surfaces, missing),
      ...allOf('policies', surfaces, 'untold'),
    });
    expect(provenSteps(checksOf(worker)[0]).roles).toBe(false);
  });

  it.each([
    ['directory', 'roleManagement/directory/roleEligibility'],
    ['groups', 'privilegedAccess/group/eligibility'],
    ['azure', azureList],
  ])('says of %s alone that it does not answer', async (surface, match) => {
    emulator.control.fault({ match, times: 10, effect: { kind: 'respond', status: 503 } });
    const { lines } = await checked();
    expect(lines).toMatchObject({
      [`surface ${surface}`]: 'untold: serviceFailed',
      [`policies ${surface}`]: 'untold',
    });
    const others = surfaces.filter((each) => each !== surface);
    expect(lines).toMatchObject(allOf('surface', others, 'passed'));
  });

  it('says of Azure that its policies are refused', async () => {
    const body = JSON.stringify({ error: { code: 'AuthorizationFailed', message: 'No.' } });
    emulator.control.fault({
      ...{ match: 'Microsoft.Authorization/roleManagementPolicyAssignments', times: 10 },
      effect: { kind: 'respond', status: 403, body },
    });
    const { lines } = await checked();
    expect(lines).toEqual({ ...allRight, 'policies azure': 'failed: permissionMissing' });
  });

  it('says of policies that the permission for them is missing', async () => {
    const { lines } = await granting(...without('RoleManagementPolicy.Read.Directory'));
    expect(lines).toEqual({
      ...allRight,
      'permission RoleManagementPolicy.Read.Directory': 'failed: consentMissing',
      'policies directory': 'failed: consentMissing',
    });
  });

  it('says of a tenant without Azure that it has none, which may be', async () => {
    const { worker, lines } = await refusing('arm', '500011');
    expect(lines).toEqual({
      ...allRight,
      'permission user_impersonation': 'untold: azureMissing',
      ...{ 'surface azure': 'lacking: azureMissing', 'policies azure': 'untold' },
    });
    expect(provenSteps(checksOf(worker)[0]).roles).toBe(true);
  });

  it('says of Azure alone that it wants a second factor', async () => {
    const { lines } = await refusing('arm', '50076');
    expect(lines).toMatchObject({
      ...{ signIn: 'passed', 'surface directory': 'passed' },
      'surface azure': 'failed: signInNeeded',
    });
  });

  it.each([
    ['53000', 'failed: deviceBlocked'],
    ['53003', 'failed: blockedByPolicy'],
    ['65001', 'failed: consentMissing'],
    ['50173', 'untold: signInNeeded'],
  ])('says of a refused sign-in what it is: %s', async (aadsts, expected) => {
    const { worker, lines } = await refusing('graph', aadsts);
    expect(lines.signIn).toBe(expected);
    expect(lines['surface directory']).not.toBe('passed');
    expect(provenSteps(checksOf(worker)[0]).signIn).toBe(false);
    expect(worker.windows).toEqual([]);
  });
});

describe('What a check found', () => {
  const hold = (match: string) =>
    emulator.control.fault({ match, times: 1, effect: { kind: 'hold', when: 'before' } });

  it('shows line by line, as it comes', async () => {
    const { id } = hold(azureList);
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.settle();
    const lines = linesOf(checksOf(worker)[0]);
    expect(lines).toMatchObject({ tenant: 'passed', 'surface azure': 'running' });
    emulator.control.release(id);
    await worker.settle(() => isChecked(worker));
  });

  it('is joined by whoever asks while it runs', async () => {
    const { id } = hold('openid-configuration');
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.command({ type: 'checkSetUp' });
    await worker.command({ type: 'checkSetUp', quiet: true });
    emulator.control.release(id);
    await worker.settle(() => isChecked(worker));
    const looks = worker.sent.filter(({ url }) => url.includes('openid-configuration'));
    expect(looks).toHaveLength(1);
  });

  it('ends after a minute, with what is known by then', async () => {
    hold(azureList);
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await worker.settle();
    await worker.pass(61_000);
    expect(isChecked(worker)).toBe(true);
    expect(linesOf(checksOf(worker)[0])).toMatchObject({
      ...{ tenant: 'passed', signIn: 'passed', 'surface azure': 'untold: unavailable' },
    });
  });

  it('leaves no line running where its worker was killed', async () => {
    hold(azureList);
    const disk = diskWithAna();
    const worker = await startWorker(emulator, disk);
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => linesOf(checksOf(worker)[0])['surface directory'] === 'passed');
    worker.kill();
    const next = await startWorker(emulator, disk);
    await next.settle(() => isChecked(next));
    expect(linesOf(checksOf(next)[0])).toMatchObject({
      ...{ 'surface directory': 'passed', 'surface azure': 'untold: unavailable' },
    });
  });

  it('names nobody who has signed out', async () => {
    const { worker } = await checked();
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    expect(JSON.stringify(checksOf(worker))).not.toContain(ana.objectId);
    expect(linesOf(checksOf(worker)[0])).toEqual({
      ...rightOutside,
      signIn: 'untold: signInNeeded',
    });
  });

  it('names nobody who signs out while it runs', async () => {
    const { id } = hold(azureList);
    const worker = await startWorker(emulator, diskWithAna());
    await worker.command({ type: 'checkSetUp' });
    await emulator.control.whenHeld(id);
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    emulator.control.release(id);
    await worker.settle(() => isChecked(worker));
    expect(JSON.stringify(checksOf(worker))).not.toContain(ana.objectId);
    expect(linesOf(checksOf(worker)[0])).toMatchObject({ signIn: 'untold: signInNeeded' });
    const kept = Object.keys(linesOf(checksOf(worker)[0]));
    expect(kept).toEqual([...Object.keys(rightOutside), 'signIn']);
  });

  it('goes on by itself with who signs in', async () => {
    const worker: Worker = await startWorker(emulator, { local: {}, session: {}, alarms: {} });
    await worker.command({ type: 'checkSetUp' });
    await worker.settle(() => isChecked(worker));
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => linesOf(checksOf(worker)[0])['surface azure'] === 'passed');
    expect(checksOf(worker)[0]?.account).toBe(accountKey(ana));
  });
});
