import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { narrowed } from '../../../utils/pim/narrowed';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { policyKey } from '../../emulator/arm/policy-of';
import { findScope } from '../../emulator/arm/scope';
import { type Emulator, startEmulator } from '../../emulator/server';
import { addDataActionsRole, dataActionsRole } from '../../emulator/tenants/data-actions';
import { keyAndAccount } from '../support/key-and-account';
import { eligible, openWorker, tenantOf, waitForState, writes } from '../support/open-worker';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let role: Eligibility;
beforeEach(async () => {
  emulator = await startEmulator();
  const tenant = tenantOf(emulator);
  addDataActionsRole(tenant, tenant.users.find(({ displayName }) => displayName === 'Ana Ruiz')!);
  worker = await openWorker(emulator);
  role = eligible(worker, 'azure', dataActionsRole);
});
afterEach(() => emulator.stop());

/** A scope of the tenant by its name. */
function scopeOf(name: string, within = ''): NarrowerScope {
  const found = tenantOf(emulator).azure.scopes.find(
    ({ id, displayName }) => displayName === name && id.startsWith(within),
  )!;
  return { id: found.id, name };
}

/** A click on Activate in the form, with this chosen under *Where*. */
async function activateAt(scope: NarrowerScope | undefined): Promise<Eligibility> {
  await worker.command({
    type: 'activate',
    elevationId: crypto.randomUUID(),
    ...keyAndAccount(role.key),
    input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null },
    ...(scope && { scope }),
  });
  return narrowed(role, scope);
}

const level = (scopeId: string) => {
  const { childScopes } = worker.snapshot()!;
  return childScopes?.key === role.key ? childScopes.levels[scopeId.toLowerCase()] : undefined;
};
const look = async (scopeId: string) => {
  await worker.command({ type: 'readChildScopes', key: role.key, scopeId });
  await worker.settle(() => level(scopeId)?.reading === false);
  return level(scopeId);
};
const childReads = () =>
  emulator.control.log().filter(({ path }) => path.includes('eligibleChildResources'));

describe('where below its scope a role could be activated', () => {
  it('is read one level at a time, page by page, and only once somebody looks', async () => {
    expect(childReads()).toEqual([]);
    emulator.control.arm({ pageSize: 1, emptyFirstPage: true });
    expect((await look(role.scope.id))?.scopes.map(({ name }) => name)).toEqual([
      'Contoso Production',
      'Contoso Test',
    ]);
    const below = await look(scopeOf('Contoso Test').id);
    expect(below?.scopes.map(({ name }) => name)).toEqual(['rg-data', 'rg-web']);
    await look(role.scope.id);
    // Two levels of two scopes each: an empty page and two more, and none for the second look.
    expect(childReads()).toHaveLength(6);
  });

  it('may be refused, and is read again on the next look', async () => {
    emulator.control.fault({
      match: 'eligibleChildResources',
      times: 1,
      effect: { kind: 'respond', status: 403, body: '{"error":{"code":"AuthorizationFailed"}}' },
    });
    expect((await look(role.scope.id))?.error?.code).toBe('permissionMissing');
    await worker.command({ type: 'readChildScopes', key: role.key, scopeId: role.scope.id });
    await worker.settle(() => level(role.scope.id)?.scopes.length === 2);
  });
});

describe('a custom role with DataActions at a management group', () => {
  it('is refused there, and says that it has to be narrower', async () => {
    const target = await activateAt(undefined);
    const refused = await waitForState(worker, target, 'failed');
    expect(refused.error).toMatchObject({
      code: 'scopeTooWide',
      serviceCode: 'InvalidCreateRoleAssignmentRequest',
    });
    expect(refused.sentAtMs).toBeNull();
  });

  it('is activated at a subscription below, by the same schedule, and ended there', async () => {
    const test = scopeOf('Contoso Test');
    const target = await activateAt(test);
    const active = await waitForState(worker, target, 'active');
    expect(active.eligibility).toMatchObject({ eligibleKey: role.key, scope: { id: test.id } });
    const [request] = tenantOf(emulator).azure.requests;
    expect(request).toMatchObject({ scopeId: test.id, status: 'Provisioned' });
    const put = emulator.control.log().find(({ method }) => method === 'PUT')!;
    expect(put.path).toContain(`${test.id}/providers/Microsoft.Authorization`);

    // The eligible role stands as before: it can be activated somewhere else, too.
    expect(worker.snapshot()?.eligibilities.map(({ key }) => key)).toContain(role.key);
    expect(worker.snapshot()?.eligibilities.map(({ key }) => key)).not.toContain(target.key);
    expect(worker.snapshot()?.activations.map(({ key }) => key)).toContain(target.key);

    await worker.pass(6 * MINUTE_MS);
    await worker.command({ type: 'end', key: target.key });
    await waitForState(worker, target, 'ended');
    expect(writes(emulator)).toEqual([201, 201]);
  });

  it('may be refused at a resource group, who may activate it at the subscription', async () => {
    const target = await activateAt(scopeOf('rg-data'));
    const refused = await waitForState(worker, target, 'failed');
    expect(refused.error).toMatchObject({
      code: 'scopeTooNarrow',
      serviceCode: 'AuthorizationFailed',
    });
  });

  it('is two elevations where it is activated at two scopes', async () => {
    const first = await activateAt(scopeOf('Contoso Test'));
    await waitForState(worker, first, 'active');
    const second = await activateAt(scopeOf('Contoso Production'));
    await waitForState(worker, second, 'active');
    expect(worker.elevations().map(({ state }: Elevation) => state)).toEqual(['active', 'active']);
  });

  it('has the policy of the scope that it is activated at', async () => {
    const test = scopeOf('Contoso Test');
    const tenant = tenantOf(emulator);
    const { roleId } = tenant.azure.eligibilities.at(-1)!;
    tenant.azure.policies[policyKey(test.id, roleId)] = {
      ...tenant.defaultPolicy,
      maximumDuration: 'PT30M',
    };
    const target = narrowed(role, test);
    await worker.command({ type: 'readPolicy', key: role.key, scope: test });
    const read = () => worker.snapshot()?.narrowedPolicies?.[target.key];
    await worker.settle(() => read() !== undefined);
    expect(read()).toMatchObject({ kind: 'known', maxDurationMs: 30 * MINUTE_MS });
    await activateAt(test);
    expect(worker.elevations()).toEqual([]);
    expect(writes(emulator)).toEqual([]);
  });

  it('is not sent twice when the worker dies with the request in the air', async () => {
    const test = scopeOf('Contoso Test');
    emulator.control.fault({
      match: 'roleAssignmentScheduleRequests/',
      times: 1,
      effect: { kind: 'dropAfter' },
    });
    const target = await activateAt(test);
    worker = await startWorker(emulator, structuredClone(worker.disk));
    await worker.pass(MINUTE_MS);
    await waitForState(worker, target, 'active');
    expect(tenantOf(emulator).azure.requests).toHaveLength(1);
    expect(findScope(tenantOf(emulator), test.id)?.displayName).toBe('Contoso Test');
  });

  it('is a draft in the form of the eligible role where it could not be sent', async () => {
    const test = scopeOf('Contoso Test');
    const typed = { durationMs: HOUR_MS, justification: 'half a rea', ticket: null, scope: test };
    await worker.command({ type: 'saveDraft', key: role.key, input: typed });
    expect(worker.snapshot()?.roleDefaults[role.key]?.draft).toEqual(typed);
    const target = await activateAt(test);
    await waitForState(worker, target, 'active');
    expect(worker.snapshot()?.roleDefaults[role.key]?.draft).toBeUndefined();
    expect(worker.snapshot()?.roleDefaults[role.key]?.lastSent).toBeUndefined();
  });
});

it('a directory role is never narrowed', async () => {
  const reader = eligible(worker, 'directory', 'Security Reader');
  expect(narrowed(reader, { id: '/subscriptions/x', name: 'x' })).toBe(reader);
});
