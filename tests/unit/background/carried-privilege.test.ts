import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { Settings } from '../../../utils/settings/shape';
import type { Overview } from '../../../utils/snapshot/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { productScopes } from '../emulator/graph-client';
import { click, eligible, openWorker, reach, tenantOf, writes } from '../support/opened';
import { roleAt } from '../support/role-at';
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
const overview = () => worker.disk.session.overview as Overview;

/** Opens a worker; `group`: what Entra says of whether *Intune operators* can hold directory roles. */
async function open(of: { readable?: boolean; group?: boolean; managed?: Partial<Settings> } = {}) {
  const group = tenantOf(emulator).groups.find(
    ({ displayName }) => displayName === 'Intune operators',
  )!;
  if (of.group !== undefined) group.isAssignableToRole = of.group;
  const managed = of.managed && { managed: of.managed };
  worker = await openWorker(emulator, mfa, {
    ...managed,
    ...(of.readable && { signIn: { graphScopes: readable } }),
  });
  return eligible(worker, 'groups', 'Intune operators');
}

const askToRenew = ({ key }: Eligibility) =>
  worker.command({ type: 'renew', key, elevationId: crypto.randomUUID() });
const oneClick = ({ key }: Eligibility, durationMs = HOUR_MS, justification = 'INC-1042') =>
  worker.command({
    type: 'activate',
    elevationId: crypto.randomUUID(),
    ...roleAt(key),
    input: { durationMs, justification, ticket: null },
    oneClick: true,
  });
const says = (carries: Settings['carries']) =>
  worker.command({ type: 'saveSettings', change: { carries } });
const waitingToBeSent = () => worker.settle(() => worker.elevations()[0]?.state === 'submitting');

/** Active by the form, then ended: the reason is fresh, so that one click might send it again. */
async function usedBefore(group: Eligibility): Promise<void> {
  await click(worker, group);
  await reach(worker, group, 'active');
  await worker.pass(10 * MINUTE_MS);
  await worker.command({ type: 'end', key: group.key });
  await reach(worker, group, 'ended');
  await worker.pass(MINUTE_MS);
}

describe('a group that cannot hold directory roles', () => {
  it('may be one click, and is renewed by itself', async () => {
    const group = await open({ readable: true, group: false });
    await usedBefore(group);
    expect(await oneClick(group)).toEqual({ ok: true });
    await reach(worker, group, 'active');
    expect(await askToRenew(group)).toEqual({ ok: true });
    await worker.pass(HOUR_MS);
    await waitingToBeSent();
    await worker.pass(10_000);
    // PIM closes the membership that ended some seconds after its end (contract §2).
    await worker.pass(15_000);
    await reach(worker, group, 'active');
    expect(writes(emulator).filter((status) => status === 201)).toHaveLength(4);
  });
});

describe('a group that can hold directory roles', () => {
  it('is known by the list itself, without one more request', async () => {
    const group = await open({ readable: true, group: true });
    expect(group.scope).toMatchObject({ name: 'Intune operators', roleAssignable: true });
    const [list] = emulator.control.log({ path: '/$batch' });
    expect(list?.requestBody).toContain('isAssignableToRole');
    expect(emulator.control.log({ path: '/groups/' })).toEqual([]);
  });

  it('is never one click, though the view says so', async () => {
    const group = await open({ readable: true, group: true });
    await usedBefore(group);
    const before = writes(emulator).length;
    expect(await oneClick(group)).toMatchObject(formNeeded);
    await worker.settle();
    expect(writes(emulator)).toHaveLength(before);
  });

  it('is not renewed by itself, is marked, and counts down as high-impact', async () => {
    const group = await open({ readable: true, group: true });
    await worker.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      renewal: crypto.randomUUID(),
      ...roleAt(group.key),
      input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null },
    });
    expect((await reach(worker, group, 'active')).renewal).toBeUndefined();
    expect(await askToRenew(group)).toMatchObject(notEligible);
    await worker.settle(() => overview().ends.length > 0);
    expect(overview().ends).toMatchObject([{ highImpact: true }]);
  });
});

describe('a group of which that cannot be read', () => {
  it.each([
    ['without the permission', { readable: false }],
    ['where Graph shows nothing', { readable: true }],
  ])('may be one click as before, and is not renewed by itself: %s', async (_, of) => {
    const group = await open(of);
    expect(group.scope.roleAssignable).toBeUndefined();
    await usedBefore(group);
    expect(await oneClick(group)).toEqual({ ok: true });
    await reach(worker, group, 'active');
    expect(await askToRenew(group)).toMatchObject(notEligible);
  });
});

describe('a group or role that is said to carry a high-impact role', () => {
  const carried = (of: Eligibility) => ({ [of.scope.id.toUpperCase()]: ['Global Administrator'] });

  it('is never one click from the moment it is said', async () => {
    const group = await open({ readable: true, group: false });
    await usedBefore(group);
    await says(carried(group));
    expect(overview().carriers).toEqual([group.scope.id]);
    expect(await oneClick(group)).toMatchObject(formNeeded);
  });

  it('so is a directory role, by its name', async () => {
    await open();
    const helpdesk = eligible(worker, 'directory', 'Helpdesk Administrator');
    await says({ 'helpdesk administrator': ['Application Administrator'] });
    expect(await oneClick(helpdesk, HOUR_MS, '')).toMatchObject(formNeeded);
    await says({});
    expect(await oneClick(helpdesk, HOUR_MS, '')).toEqual({ ok: true });
  });

  it('so it is when the organisation says it', async () => {
    const managed = { carries: { 'Intune operators': ['Security Administrator'] } };
    const group = await open({ readable: true, group: false, managed });
    await click(worker, group);
    await reach(worker, group, 'active');
    expect(await askToRenew(group)).toMatchObject(notEligible);
  });

  it('is not renewed when that is said while it is active: it goes back to a draft', async () => {
    const group = await open({ readable: true, group: false });
    await click(worker, group);
    await reach(worker, group, 'active');
    expect(await askToRenew(group)).toEqual({ ok: true });
    await says(carried(group));
    await worker.settle(() => overview().ends[0]?.highImpact === true);
    const before = writes(emulator).length;
    await worker.pass(HOUR_MS);
    await reach(worker, group, 'ended');
    await worker.pass(10_000);
    await worker.pass(MINUTE_MS);
    const draft = () => worker.snapshot()?.roleDefaults[group.key]?.draft;
    await worker.settle(() => draft() !== undefined);
    expect(draft()?.justification).toBe('INC-1042');
    expect(writes(emulator)).toHaveLength(before);
  });

  it('is not renewed when that is said in the seconds before it is sent, nor by a click after', async () => {
    const group = await open({ readable: true, group: false });
    await click(worker, group);
    await reach(worker, group, 'active');
    await askToRenew(group);
    await worker.pass(HOUR_MS);
    await waitingToBeSent();
    await says(carried(group));
    const before = writes(emulator).length;
    await worker.pass(10_000);
    const failed = await reach(worker, group, 'failed');
    expect(failed.error?.code).toBe('renewalNotAllowed');
    expect(await worker.command({ type: 'retry', elevationId: failed.id })).toMatchObject(
      formNeeded,
    );
    await worker.settle();
    expect(writes(emulator)).toHaveLength(before);
  });

  it('lets its person take a renewal back that was asked for before', async () => {
    const group = await open({ readable: true, group: false });
    await click(worker, group);
    await reach(worker, group, 'active');
    await askToRenew(group);
    await says(carried(group));
    const taken = await worker.command({ type: 'renew', key: group.key, elevationId: null });
    expect(taken).toEqual({ ok: true });
    expect(worker.elevations()[0]?.renewal).toBeNull();
  });
});

describe('one click', () => {
  it('sends nothing else than what the rules of this moment make of it', async () => {
    await open();
    const helpdesk = eligible(worker, 'directory', 'Helpdesk Administrator');
    expect(await oneClick(helpdesk, 4 * HOUR_MS, '')).toMatchObject(formNeeded);
    expect(await oneClick(helpdesk, HOUR_MS, 'words nobody typed')).toMatchObject(formNeeded);
    await worker.command({ type: 'saveSettings', change: { oneClick: 'never' } });
    expect(await oneClick(helpdesk, HOUR_MS, '')).toMatchObject(formNeeded);
    expect(worker.elevations()).toEqual([]);
  });
});
