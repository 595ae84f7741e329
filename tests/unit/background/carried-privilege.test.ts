import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { Settings } from '../../../utils/settings/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { productScopes } from '../emulator/graph-client';
import { keyAndAccount } from '../support/key-and-account';
import {
  clickActivate,
  eligible,
  openWorker,
  tenantOf,
  waitForState,
  writes,
} from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const readable = [...productScopes, 'Group.ReadBasic.All'];
const mfa = ['pwd', 'mfa'];
const notEligible = { ok: false, error: { code: 'notEligible' } };
const formNeeded = { ok: false, error: { code: 'formNeeded' } };
const overview = () => worker.overview();

/** Opens a worker. `group`: whether *Intune operators* can hold directory roles, by Entra. */
async function open(
  options: { readable?: boolean; group?: boolean; managed?: Partial<Settings> } = {},
) {
  const group = tenantOf(emulator).groups.find(
    ({ displayName }) => displayName === 'Intune operators',
  )!;
  if (options.group !== undefined) group.isAssignableToRole = options.group;
  const managed = options.managed && { managed: options.managed };
  worker = await openWorker(emulator, mfa, {
    ...managed,
    ...(options.readable && { signIn: { graphScopes: readable } }),
  });
  return eligible(worker, 'groups', 'Intune operators');
}

const requestRenewal = ({ key }: Eligibility) =>
  worker.command({ type: 'renew', key, elevationId: crypto.randomUUID() });
const oneClick = ({ key }: Eligibility, durationMs = HOUR_MS, justification = 'INC-1042') =>
  worker.command({
    type: 'activate',
    elevationId: crypto.randomUUID(),
    ...keyAndAccount(key),
    input: { durationMs, justification, ticket: null },
    oneClick: true,
  });
const saveCarries = (carries: Settings['carries']) =>
  worker.command({ type: 'saveSettings', change: { carries } });
const renewalWaits = () => worker.settle(() => worker.elevations()[0]?.state === 'submitting');

/** Activates from the form and ends: the reason is fresh, so that one click might send it again. */
async function activateAndEnd(group: Eligibility): Promise<void> {
  await clickActivate(worker, group);
  await waitForState(worker, group, 'active');
  await worker.pass(10 * MINUTE_MS);
  await worker.command({ type: 'end', key: group.key });
  await waitForState(worker, group, 'ended');
  await worker.pass(MINUTE_MS);
}

describe('a group that cannot hold directory roles', () => {
  it('may be one click, and is renewed automatically', async () => {
    const group = await open({ readable: true, group: false });
    await activateAndEnd(group);
    expect(await oneClick(group)).toEqual({ ok: true });
    await waitForState(worker, group, 'active');
    expect(await requestRenewal(group)).toEqual({ ok: true });
    await worker.pass(HOUR_MS);
    await renewalWaits();
    await worker.pass(10_000);
    // PIM removes the membership some seconds after its end (contract §2).
    await worker.pass(15_000);
    await waitForState(worker, group, 'active');
    expect(writes(emulator).filter((status) => status === 201)).toHaveLength(4);
  });
});

describe('a group that can hold directory roles', () => {
  it('is recognised in the list, without another request', async () => {
    const group = await open({ readable: true, group: true });
    expect(group.scope).toMatchObject({ name: 'Intune operators', roleAssignable: true });
    const [list] = emulator.control.log({ path: '/$batch' });
    expect(list?.requestBody).toContain('isAssignableToRole');
    expect(emulator.control.log({ path: '/groups/' })).toEqual([]);
  });

  it('is never one click, even if the view says so', async () => {
    const group = await open({ readable: true, group: true });
    await activateAndEnd(group);
    const before = writes(emulator).length;
    expect(await oneClick(group)).toMatchObject(formNeeded);
    await worker.settle();
    expect(writes(emulator)).toHaveLength(before);
  });

  it('is not renewed automatically, and counts down as high-impact', async () => {
    const group = await open({ readable: true, group: true });
    await worker.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      renewal: crypto.randomUUID(),
      ...keyAndAccount(group.key),
      input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null },
    });
    expect((await waitForState(worker, group, 'active')).renewal).toBeUndefined();
    expect(await requestRenewal(group)).toMatchObject(notEligible);
    await worker.settle(() => overview().ends.length > 0);
    expect(overview().ends).toMatchObject([{ highImpact: true }]);
  });
});

describe('a group of which it cannot be read whether it can hold directory roles', () => {
  it.each([
    ['without the permission', { readable: false }],
    ['where Graph shows nothing', { readable: true }],
  ])('may be one click, and is not renewed automatically: %s', async (_, options) => {
    const group = await open(options);
    expect(group.scope.roleAssignable).toBeUndefined();
    await activateAndEnd(group);
    expect(await oneClick(group)).toEqual({ ok: true });
    await waitForState(worker, group, 'active');
    expect(await requestRenewal(group)).toMatchObject(notEligible);
  });
});

describe('a group or role that carries a high-impact role by the settings', () => {
  const carriesGlobal = (group: Eligibility) => ({
    [group.scope.id.toUpperCase()]: ['Global Administrator'],
  });

  it('is no longer one click from the moment it is set', async () => {
    const group = await open({ readable: true, group: false });
    await activateAndEnd(group);
    await saveCarries(carriesGlobal(group));
    expect(overview().carriers).toEqual([group.scope.id]);
    expect(await oneClick(group)).toMatchObject(formNeeded);
  });

  it('may be a directory role, set by its name', async () => {
    await open();
    const helpdesk = eligible(worker, 'directory', 'Helpdesk Administrator');
    await saveCarries({ 'helpdesk administrator': ['Application Administrator'] });
    expect(await oneClick(helpdesk, HOUR_MS, '')).toMatchObject(formNeeded);
    await saveCarries({});
    expect(await oneClick(helpdesk, HOUR_MS, '')).toEqual({ ok: true });
  });

  it('may be set by the organisation', async () => {
    const managed = { carries: { 'Intune operators': ['Security Administrator'] } };
    const group = await open({ readable: true, group: false, managed });
    await clickActivate(worker, group);
    await waitForState(worker, group, 'active');
    expect(await requestRenewal(group)).toMatchObject(notEligible);
  });

  it('is not renewed where it is set while it is active: the renewal becomes a draft', async () => {
    const group = await open({ readable: true, group: false });
    await clickActivate(worker, group);
    await waitForState(worker, group, 'active');
    expect(await requestRenewal(group)).toEqual({ ok: true });
    await saveCarries(carriesGlobal(group));
    await worker.settle(() => overview().ends[0]?.highImpact === true);
    const before = writes(emulator).length;
    await worker.pass(HOUR_MS);
    await waitForState(worker, group, 'ended');
    await worker.pass(10_000);
    await worker.pass(MINUTE_MS);
    const draft = () => worker.snapshot()?.roleDefaults[group.key]?.draft;
    await worker.settle(() => draft() !== undefined);
    expect(draft()?.justification).toBe('INC-1042');
    expect(writes(emulator)).toHaveLength(before);
  });

  it('is not renewed where it is set in the seconds before the renewal is sent, nor by one click after', async () => {
    const group = await open({ readable: true, group: false });
    await clickActivate(worker, group);
    await waitForState(worker, group, 'active');
    await requestRenewal(group);
    await worker.pass(HOUR_MS);
    await renewalWaits();
    await saveCarries(carriesGlobal(group));
    const before = writes(emulator).length;
    await worker.pass(10_000);
    const failed = await waitForState(worker, group, 'failed');
    expect(failed.error?.code).toBe('renewalNotAllowed');
    expect(await worker.command({ type: 'retry', elevationId: failed.id })).toMatchObject(
      formNeeded,
    );
    await worker.settle();
    expect(writes(emulator)).toHaveLength(before);
  });

  it('still lets the person take back a renewal', async () => {
    const group = await open({ readable: true, group: false });
    await clickActivate(worker, group);
    await waitForState(worker, group, 'active');
    await requestRenewal(group);
    await saveCarries(carriesGlobal(group));
    const reply = await worker.command({ type: 'renew', key: group.key, elevationId: null });
    expect(reply).toEqual({ ok: true });
    expect(worker.elevations()[0]?.renewal).toBeNull();
  });
});

describe('one click', () => {
  it('sends only the input that the current rules allow', async () => {
    await open();
    const helpdesk = eligible(worker, 'directory', 'Helpdesk Administrator');
    expect(await oneClick(helpdesk, 4 * HOUR_MS, '')).toMatchObject(formNeeded);
    expect(await oneClick(helpdesk, HOUR_MS, 'a reason that nobody typed')).toMatchObject(
      formNeeded,
    );
    await worker.command({ type: 'saveSettings', change: { oneClick: 'never' } });
    expect(await oneClick(helpdesk, HOUR_MS, '')).toMatchObject(formNeeded);
    expect(worker.elevations()).toEqual([]);
  });
});
