import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility, Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
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
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

async function request(surface: Surface, name: string): Promise<Eligibility> {
  const role = eligible(worker, surface, name);
  await clickActivate(worker, role);
  await waitForState(worker, role, 'waiting');
  return role;
}
const requestId = () => worker.elevations()[0]?.request?.id ?? '';

describe.each<[Surface, string, string]>([
  ['directory', 'Groups Administrator', 'roleAssignmentApprovals'],
  ['groups', 'Project Falcon', 'assignmentApprovals'],
  ['azure', 'Owner', 'roleAssignmentApprovals'],
])('a request for a role of %s (%s)', (surface, name, approvals) => {
  it('shows its approvers, and is active once it is approved', async () => {
    const role = await request(surface, name);
    const policy = worker.snapshot()?.policies[role.key];
    expect(policy?.kind === 'known' && policy.needs.approval?.approvers).toMatchObject([
      { kind: 'group', name: 'Security team' },
    ]);
    emulator.control.approve(requestId());
    await worker.pass(5 * MINUTE_MS);
    await waitForState(worker, role, 'active');
    expect(writes(emulator)).toEqual([201]);
  });

  it('that is denied shows the approver’s reason', async () => {
    const role = await request(surface, name);
    emulator.control.deny(requestId(), 'Not this week, ask Cora');
    await worker.pass(5 * MINUTE_MS);
    await waitForState(worker, role, 'denied');
    await worker.settle(() => !!worker.elevations()[0]?.error?.message);
    expect(worker.elevations()[0]?.error).toMatchObject({
      code: 'approvalDenied',
      message: 'Not this week, ask Cora',
    });
  });

  it('that is denied for a reason that may not be read is denied all the same', async () => {
    const role = await request(surface, name);
    const effect = { kind: 'respond', status: 403, body: '{}' } as const;
    emulator.control.fault({ match: approvals, times: 9, effect });
    emulator.control.deny(requestId(), 'Not this week');
    await worker.pass(5 * MINUTE_MS);
    const elevation = await waitForState(worker, role, 'denied');
    expect(elevation.error).toEqual({ code: 'approvalDenied', message: '' });
    expect(emulator.control.log({ path: approvals })).toHaveLength(1);
  });

  it('that nobody decides lapses after a day', async () => {
    const role = await request(surface, name);
    await worker.pass(DAY_MS + MINUTE_MS);
    expect((await waitForState(worker, role, 'lapsed')).error?.code).toBe('approvalLapsed');
  });

  it('can be withdrawn', async () => {
    const role = await request(surface, name);
    await worker.command({ type: 'cancel', key: role.key });
    expect((await waitForState(worker, role, 'cancelled')).request?.status).toBe('PendingApproval');
    expect(() => emulator.control.approve(requestId())).toThrow('409');
  });
});

it('a denial names the approver', async () => {
  const { policies } = tenantOf(emulator);
  for (const policy of Object.values(policies)) {
    policy.approvers = [{ id: contoso.cora.id, kind: 'user', description: 'Cora Lind' }];
  }
  const role = await request('directory', 'Groups Administrator');
  emulator.control.deny(requestId(), 'Not this week', contoso.cora.id);
  await worker.pass(5 * MINUTE_MS);
  await waitForState(worker, role, 'denied');
  await worker.settle(() => !!worker.elevations()[0]?.error?.message);
  expect(worker.elevations()[0]?.error).toMatchObject({
    by: 'Cora Lind',
    message: 'Not this week',
  });
});

describe('an accepted request that fails', () => {
  it.each<[Surface, string]>([
    ['directory', 'Security Reader'],
    ['groups', 'Intune operators'],
    ['azure', 'Contributor'],
  ])('of %s (%s) has failed in spite of its 201, and may be tried again', async (...assignment) => {
    const role = eligible(worker, ...assignment);
    emulator.control.nextOutcome('Failed');
    await clickActivate(worker, role);
    expect((await waitForState(worker, role, 'failed')).error).toMatchObject({
      code: 'serviceFailed',
      serviceCode: 'Failed',
    });
    await worker.command({ type: 'retry', elevationId: worker.elevations()[0]!.id });
    await waitForState(worker, role, 'active');
    expect(writes(emulator).at(-1)).toBe(201);
  });
});

it('a lock in Azure is reported as one, with the id of the call', async () => {
  for (const scope of tenantOf(emulator).azure.scopes) scope.locked = true;
  const role = eligible(worker, 'azure', 'Contributor');
  await clickActivate(worker, role);
  expect((await waitForState(worker, role, 'failed')).error).toMatchObject({
    code: 'resourceLocked',
    serviceCode: 'ResourceIsLocked',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

it('a tenant without a licence is reported by its lists and by a write', async () => {
  const role = eligible(worker, 'directory', 'Security Reader');
  tenantOf(emulator).licensed = false;
  await clickActivate(worker, role);
  expect((await waitForState(worker, role, 'failed')).error?.code).toBe('licenceMissing');
  await worker.command({ type: 'refresh' });
  await worker.settle(() => !!worker.snapshot()?.problem);
  expect(worker.snapshot()?.problem?.code).toBe('licenceMissing');
});
