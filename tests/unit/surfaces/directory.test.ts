import { afterEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { createDirectory } from '../../../utils/surfaces/graph/directory';
import { type Emulator, startEmulator } from '../../emulator/server';
import type { WorldName } from '../../emulator/tenants/worlds';
import { roleId } from '../emulator/graph-client';
import { writes } from '../support/activate';
import { listSurface } from '../support/list-surface';
import { openGraph } from '../support/open-graph';
import { ana, elevationWith, eligibilityWith } from '../support/records';

let emulator: Emulator;
afterEach(() => emulator.stop());

async function open(world: WorldName = 'contoso') {
  emulator = await startEmulator({ world });
  const { client, tenant } = await openGraph(emulator);
  const directory = createDirectory(emulator.clock.now);
  const list = async () => listSurface(directory, client);
  const elevationFor = (role: string, change: Partial<Elevation> = {}) => {
    const id = roleId(tenant, role);
    const eligibility = eligibilityWith({
      key: assignmentKey(accountKey(ana), 'directory', id, '/'),
      role: { id, name: role, templateId: id },
    });
    return elevationWith({ eligibility, ...change });
  };
  return { client, directory, list, elevationFor, tenant };
}
const lastBody = () => JSON.parse(writes(emulator).at(-1)?.requestBody || 'null');

describe('the list of directory roles', () => {
  it('has what Ana may activate and what she holds, from one request', async () => {
    const { list } = await open();
    const listed = await list();
    expect(emulator.world.log).toHaveLength(1);
    expect(listed).toMatchObject({ errors: {}, incomplete: false });
    expect(listed.eligibilities).toHaveLength(11);
    expect(listed.activations.map(({ role, kind }) => [role.name, kind])).toEqual([
      ['Directory Readers', 'assigned'],
    ]);
  });

  it('has all of more than fifty roles, and says that some that groups bring may be missing', async () => {
    const { list } = await open('many');
    const listed = await list();
    expect(listed.incomplete).toBe(true);
    expect(listed.eligibilities.length).toBeGreaterThan(50);
    expect(new Set(listed.eligibilities.map(({ key }) => key)).size).toBe(
      listed.eligibilities.length,
    );
  });

  it('has those that groups bring as well where the service filters before it stops at fifty, and is whole then', async () => {
    const { list, tenant } = await open('many');
    emulator.control.filterFirst();
    const listed = await list();
    const held = tenant.eligibilities.filter(({ principalId }) => principalId === ana.objectId);
    expect(listed.eligibilities).toHaveLength(held.length);
    expect(listed.incomplete).toBe(false);
  });

  it('has an error, not just no rows, when the service fails', async () => {
    const { list } = await open();
    emulator.control.fault({ match: '$batch', times: 9, effect: { kind: 'respond', status: 503 } });
    const error = { code: 'serviceFailed' };
    expect(await list()).toMatchObject({
      errors: { eligible: error, active: error, requests: error },
      eligibilities: [],
    });
  });

  it.each([
    ['eligible', 'roleEligibilityScheduleInstances', [0, 1]],
    ['active', 'roleAssignmentScheduleInstances', [11, 0]],
    ['requests', 'roleAssignmentScheduleRequests', [11, 1]],
  ])('has the others when the %s one fails alone in its batch', async (name, match, rows) => {
    const { list } = await open();
    emulator.control.fault({
      method: 'GET',
      match,
      times: 9,
      effect: { kind: 'respond', status: 500 },
    });
    const { errors, eligibilities, activations } = await list();
    expect(errors).toMatchObject({ [name]: { code: 'serviceFailed' } });
    expect(Object.keys(errors)).toEqual([name]);
    expect([eligibilities.length, activations.length]).toEqual(rows);
  });
});

describe('policies', () => {
  it('of a few roles take one request', async () => {
    const { client, directory, list } = await open();
    const { eligibilities } = await list();
    const before = emulator.world.log.length;
    const policies = await directory.readPolicies(client, eligibilities);
    expect(emulator.world.log.length - before).toBe(1);
    expect(eligibilities.map(({ key }) => policies[key]?.kind)).toEqual(Array(11).fill('known'));
  });

  it('of many roles take one big request', async () => {
    const { client, directory, list } = await open('many');
    const { eligibilities } = await list();
    const before = emulator.world.log.length;
    const policies = await directory.readPolicies(client, eligibilities);
    expect(emulator.world.log.length - before).toBe(1);
    expect(eligibilities.every(({ key }) => policies[key]?.kind === 'known')).toBe(true);
  });

  it('that may not be read are unknown', async () => {
    const { client, directory, list } = await open();
    const { eligibilities } = await list();
    emulator.control.fault({ match: '$batch', effect: { kind: 'respond', status: 403 } });
    const policies = await directory.readPolicies(client, eligibilities);
    expect(eligibilities.map(({ key }) => policies[key]?.kind)).toEqual(Array(11).fill('unknown'));
  });
});

describe('an activation', () => {
  it('sends the input and nothing else', async () => {
    const { client, directory, elevationFor } = await open();
    const elevation = elevationFor('Security Reader');
    expect(await directory.activate(client, elevation)).toMatchObject({
      type: 'answered',
      request: { bucket: 'active', key: elevation.eligibility.key },
    });
    expect(lastBody()).toEqual({
      action: 'selfActivate',
      principalId: ana.objectId,
      roleDefinitionId: elevation.eligibility.role.id,
      directoryScopeId: '/',
      justification: 'INC-1042 look at sign-ins',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } },
    });
  });

  it('has the reason exactly as typed, and the ticket', async () => {
    const { client, directory, elevationFor } = await open();
    const input = {
      durationMs: 90 * MINUTE_MS,
      justification: '  "Ünïcode" <b>\n‮ ',
      ticket: { number: 'INC-7', system: 'Now' },
    };
    const outcome = await directory.activate(
      client,
      elevationFor('Exchange Administrator', { input }),
    );
    expect(outcome.type).toBe('answered');
    expect(lastBody()).toMatchObject({
      justification: input.justification,
      scheduleInfo: { expiration: { duration: 'PT1H30M' } },
      ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'Now' },
    });
  });

  it.each([
    ['Groups Administrator', { type: 'answered', request: { bucket: 'waiting' } }],
    ['Reports Reader', { type: 'challenged' }],
    ['Exchange Administrator', { type: 'refused', error: { code: 'ticketMissing' } }],
    ['Attack Simulation Administrator', { type: 'refused' }],
  ])('of %s is answered as its policy requires', async (role, outcome) => {
    const { client, directory, elevationFor } = await open();
    expect(await directory.activate(client, elevationFor(role))).toMatchObject(outcome);
  });

  it('of a role that is active exists already, and is found', async () => {
    const { client, directory, elevationFor } = await open();
    const elevation = elevationFor('Security Reader');
    await directory.activate(client, elevation);
    expect((await directory.activate(client, elevation)).type).toBe('exists');
    expect(await directory.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      activation: { key: elevation.eligibility.key, kind: 'activated' },
    });
  });

  it('without an answer is found by a look-up', async () => {
    const { client, directory, elevationFor } = await open();
    const sentAtMs = emulator.clock.now();
    const elevation = elevationFor('Security Reader', { sentAtMs, confirmedAtMs: sentAtMs });
    emulator.control.fault({ match: 'ScheduleRequests', effect: { kind: 'dropAfter' } });
    expect((await directory.activate(client, elevation)).type).toBe('noAnswer');
    expect(await directory.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      request: { bucket: 'active', justification: elevation.input.justification },
    });
  });

  it('with an answer that cannot be read is in doubt', async () => {
    const { client, directory, elevationFor } = await open();
    const effect = { kind: 'respond', status: 201, body: '<html>' } as const;
    emulator.control.fault({ match: 'ScheduleRequests', effect });
    const outcome = await directory.activate(client, elevationFor('Security Reader'));
    expect(outcome.type).toBe('noAnswer');
  });
});

describe('the end of an activation', () => {
  it('is too early in the first five minutes, then succeeds, also where nothing is active any more', async () => {
    const { client, directory, elevationFor } = await open();
    const elevation = elevationFor('Security Reader', { startsAtMs: emulator.clock.now() });
    await directory.activate(client, elevation);
    expect((await directory.end(client, elevation)).type).toBe('endTooEarly');
    emulator.control.advance(6 * MINUTE_MS);
    expect((await directory.end(client, elevation)).type).toBe('endDone');
    expect(lastBody()).toEqual({
      action: 'selfDeactivate',
      principalId: ana.objectId,
      roleDefinitionId: elevation.eligibility.role.id,
      directoryScopeId: '/',
    });
    expect((await directory.end(client, elevation)).type).toBe('endDone');
  });

  it('that waits for approval withdraws its request', async () => {
    const { client, directory, elevationFor } = await open();
    const elevation = elevationFor('Groups Administrator');
    const outcome = await directory.activate(client, elevation);
    const request = outcome.type === 'answered' ? outcome.request : null;
    expect((await directory.end(client, { ...elevation, request })).type).toBe('endDone');
    expect(writes(emulator).at(-1)?.path).toMatch(new RegExp(`${request?.id}/cancel$`));
    expect(await directory.lookUp(client, { ...elevation, request })).toMatchObject({
      request: { bucket: 'ended' },
      activation: null,
    });
  });
});

describe('more than fifty active roles', () => {
  /** Ana holds so many roles that `filterByCurrentUser` stops before the last one, which she activated. */
  async function holdMany() {
    const opened = await open();
    const { tenant } = opened;
    const ids = tenant.roleDefinitions.map(({ id }) => id);
    const template = tenant.assignments.find(({ principalId }) => principalId === ana.objectId)!;
    const held = ids.slice(0, 60).map((roleDefinitionId, at) => ({
      ...template,
      ...{ instanceId: `held-${at}`, scheduleId: `schedule-${at}`, roleDefinitionId },
      ...(at === 59 && {
        assignmentType: 'Activated' as const,
        startsAtMs: emulator.clock.now(),
        endsAtMs: emulator.clock.now() + 60 * MINUTE_MS,
      }),
    }));
    tenant.assignments.splice(0, tenant.assignments.length, ...held);
    const name = tenant.roleDefinitions[59]!.displayName;
    return { ...opened, elevation: opened.elevationFor(name, { state: 'active' }) };
  }
  const failPlain = () =>
    emulator.control.fault({
      ...{ method: 'GET', match: 'roleAssignmentScheduleInstances?$filter', times: 9 },
      effect: { kind: 'respond', status: 500 },
    });

  it('are all listed, those that the service cut off, too', async () => {
    const { list } = await holdMany();
    const { activations, incomplete } = await list();
    expect(activations).toHaveLength(60);
    expect(activations.filter(({ kind }) => kind === 'activated')).toHaveLength(1);
    expect(incomplete).toBe(false);
  });

  it('are a list that was cut where the others cannot be read', async () => {
    const { list } = await holdMany();
    failPlain();
    expect(await list()).toMatchObject({ incomplete: true, errors: {} });
  });

  it('are found by a look-up, and not believed gone where that is cut', async () => {
    const { client, directory, elevation } = await holdMany();
    expect(await directory.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      activation: { kind: 'activated' },
    });
    failPlain();
    expect((await directory.lookUp(client, elevation)).type).toBe('lookUpFailed');
  });

  it('are not read, by a look at one that was cut off, where the others cannot be', async () => {
    const { client, directory, list } = await holdMany();
    const rows = (await list()).activations.filter(({ kind }) => kind === 'activated');
    expect((await directory.readActive(client, rows)).read).toEqual(rows);
    failPlain();
    expect((await directory.readActive(client, rows)).read).toEqual([]);
  });
});
