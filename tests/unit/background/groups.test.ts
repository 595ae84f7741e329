import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { eligibleGroup } from '../../emulator/tenants/build-groups';
import { contoso } from '../../emulator/tenants/contoso';
import { groupId } from '../emulator/groups-client';
import { clickActivate, openWorker } from '../support/open-worker';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  eligibleGroup(tenant(), 'Intune operators', 'Device wipers', 'member');
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const tenant = () => emulator.world.tenants.find(({ id }) => id === contoso.id)!;
const keyOf = (group: string, access = 'member') =>
  assignmentKey(accountKey(ana), 'groups', access, groupId(tenant(), group));
const state = () => worker.elevations()[0]?.state;
const writes = () =>
  emulator.control.log({ method: 'POST', path: 'group/assignmentScheduleRequests' });
const groupsShown = () =>
  worker.snapshot()?.eligibilities.filter(({ surface }) => surface === 'groups');
const held = () => tenant().pimGroups.assignments.filter((row) => row.removedAtMs === undefined);

async function activate(group: string, access?: string): Promise<void> {
  await clickActivate(worker, { key: keyOf(group, access) });
  await worker.settle(() => !['submitting', 'steppingUp'].includes(state() ?? 'submitting'));
}

describe('membership of a group', () => {
  it('is activated with one write, and counts down', async () => {
    await activate('Intune operators');
    expect(writes()).toHaveLength(1);
    expect(state()).toBe('active');
    expect(worker.badge()).toBe('55m');
  });

  it('shows at once what its members may activate', async () => {
    expect(groupsShown()).toHaveLength(3);
    await activate('Intune operators');
    await worker.settle(() => groupsShown()?.length === 4);
    expect(groupsShown()?.[3]).toMatchObject({ key: keyOf('Device wipers'), via: 'group' });
  });

  it('that carries a role needs one step-up, and shows the role', async () => {
    await activate('Helpdesk leads');
    expect(worker.windows).toHaveLength(1);
    const roles = () => worker.snapshot()?.activations.map(({ role }) => role.name);
    await worker.settle(() => !!roles()?.includes('Authentication Administrator'));
    expect(writes()).toHaveLength(1);
  });

  it('is ended at the service once five minutes have passed, and stays ended while lists lag', async () => {
    await activate('Intune operators');
    await worker.command({ type: 'end', key: keyOf('Intune operators') });
    await worker.pass(6 * MINUTE_MS);
    await worker.settle(() => state() === 'ended');
    expect(held()).toEqual([]);
    await worker.command({ type: 'refresh' });
    await worker.settle();
    const shown = worker.snapshot()?.activations.map(({ key }) => key);
    expect(shown).not.toContain(keyOf('Intune operators'));
  });
});

it('the roles that a group carried end with it', async () => {
  const carried = 'Authentication Administrator';
  const isHeld = () => worker.snapshot()?.activations.some(({ role }) => role.name === carried);
  await activate('Helpdesk leads');
  await worker.settle(() => !!isHeld());
  await worker.pass(6 * MINUTE_MS);
  await worker.command({ type: 'end', key: keyOf('Helpdesk leads') });
  await worker.settle(() => state() === 'ended' && !isHeld());
  expect(worker.badge()).toBe('');
});

describe('a group whose name cannot be read', () => {
  const shownName = () =>
    groupsShown()?.find(({ key }) => key === keyOf('Intune operators'))?.scope.name;
  const scopeId = () => groupId(tenant(), 'Intune operators').toUpperCase();

  it('has the name that the person gives it, also after the next list, until it is removed', async () => {
    expect(shownName()).toBe('');
    await worker.command({ type: 'nameScope', scopeId: scopeId(), name: 'Device people' });
    expect(shownName()).toBe('Device people');
    await worker.command({ type: 'refresh' });
    await worker.settle(() => !worker.snapshot()?.refreshing);
    expect(shownName()).toBe('Device people');
    await activate('Intune operators');
    expect(worker.snapshot()?.activations.map(({ scope }) => scope.name)).toContain(
      'Device people',
    );
    await worker.command({ type: 'nameScope', scopeId: scopeId(), name: '' });
    expect(shownName()).toBe('');
  });
});

describe('ownership of a group', () => {
  it('that needs approval waits, and can be withdrawn', async () => {
    await activate('Project Falcon', 'owner');
    expect(state()).toBe('waiting');
    await worker.command({ type: 'cancel', key: keyOf('Project Falcon', 'owner') });
    await worker.settle(() => state() === 'cancelled');
    expect(tenant().pimGroups.requests[0]?.status).toBe('Canceled');
  });
});

describe('groups that cannot be read', () => {
  it('are reported, keep their rows, and leave the roles unchanged', async () => {
    const roles = () => worker.snapshot()?.eligibilities.length;
    const before = roles();
    emulator.control.fault({
      match: 'privilegedAccess/group',
      times: 3,
      effect: {
        kind: 'respond',
        status: 403,
        body: JSON.stringify({
          error: {
            code: 'UnknownError',
            message: '{"errorCode":"PermissionScopeNotGranted","message":"missing"}',
          },
        }),
      },
    });
    await worker.command({ type: 'refresh' });
    await worker.settle(() => !!worker.snapshot()?.surfaces.some(({ error }) => error));
    expect(worker.snapshot()).toMatchObject({
      problem: null,
      surfaces: [
        { surface: 'directory', error: null },
        { surface: 'groups', error: { code: 'consentMissing' } },
        { surface: 'azure', error: null },
      ],
    });
    expect(roles()).toBe(before);
  });
});
