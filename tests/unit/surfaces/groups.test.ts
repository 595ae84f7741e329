import { afterEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { createGroups } from '../../../utils/surfaces/graph/groups';
import { type Emulator, startEmulator } from '../../emulator/server';
import { eligibleGroup } from '../../emulator/tenants/build-groups';
import { contoso } from '../../emulator/tenants/contoso';
import type { GroupAccess } from '../../emulator/world-groups';
import { productScopes } from '../emulator/graph-client';
import { groupId } from '../emulator/groups-client';
import { listSurface } from '../support/list-surface';
import { openGraph } from '../support/open-graph';
import { ana, elevationWith, eligibilityWith } from '../support/records';

let emulator: Emulator;
afterEach(() => emulator.stop());

async function open({ scopes = productScopes, groups = 0 } = {}) {
  emulator = await startEmulator();
  const { client, tenant } = await openGraph(emulator, scopes);
  for (let nr = 0; nr < groups; nr++) eligibleGroup(tenant, contoso.ana, `Team ${nr}`, 'owner');
  const surface = createGroups(emulator.clock.now);
  const list = async () => listSurface(surface, client);
  const elevationFor = (
    group: string,
    accessId: GroupAccess = 'member',
    change: Partial<Elevation> = {},
  ) => {
    const id = groupId(tenant, group);
    const eligibility = eligibilityWith({
      key: assignmentKey(accountKey(ana), 'groups', accessId, id),
      surface: 'groups',
      role: { id: accessId, name: accessId === 'owner' ? 'Owner' : 'Member' },
      scope: { id, name: group, kind: 'group' },
    });
    return elevationWith({ eligibility, ...change });
  };
  return { client, surface, list, elevationFor, tenant };
}

const sent = () =>
  emulator.control.log({ method: 'POST', path: 'group/assignmentScheduleRequests' });
const lastBody = () => JSON.parse(sent().at(-1)?.requestBody || 'null');
const requestCount = () => emulator.world.log.length;

describe('the list of groups', () => {
  it('has what Ana may activate, as member and as owner, from one request', async () => {
    const { list } = await open({ scopes: [...productScopes, 'Group.ReadBasic.All'] });
    const listed = await list();
    expect(requestCount()).toBe(1);
    expect(listed).toMatchObject({ errors: {}, incomplete: false });
    expect(listed.eligibilities.map(({ role, scope }) => [role.name, scope.name])).toEqual([
      ['Member', 'Intune operators'],
      ['Owner', 'Project Falcon'],
      ['Member', 'Helpdesk leads'],
    ]);
  });

  it('has every group, without its name where the names’ permission is missing', async () => {
    const { list, tenant } = await open();
    const { eligibilities } = await list();
    expect(eligibilities.map(({ scope }) => scope)).toContainEqual({
      id: groupId(tenant, 'Project Falcon'),
      name: '',
      kind: 'group',
    });
  });

  it('has all of more than fifty groups, and says that some may be missing', async () => {
    const { list } = await open({ groups: 60 });
    const listed = await list();
    expect(listed.incomplete).toBe(true);
    expect(new Set(listed.eligibilities.map(({ key }) => key)).size).toBe(63);
    expect(listed.eligibilities).toHaveLength(63);
  });

  it('says that consent is missing', async () => {
    const { list } = await open({ scopes: ['User.Read'] });
    expect(await list()).toMatchObject({
      errors: { eligible: { code: 'consentMissing' } },
      eligibilities: [],
    });
  });

  it('gives activations and requests the key of their eligibility', async () => {
    const { client, surface, list, elevationFor } = await open();
    await surface.activate(client, elevationFor('Intune operators'));
    await surface.activate(client, elevationFor('Project Falcon', 'owner'));
    const { eligibilities, activations, requests } = await list();
    expect(activations).toMatchObject([{ key: eligibilities[0]?.key, kind: 'activated' }]);
    const waiting = requests.filter(({ bucket }) => bucket === 'waiting');
    expect(waiting.map(({ key }) => key)).toEqual([eligibilities[1]?.key]);
  });
});

describe('policies', () => {
  it('of member and owner differ, and take one request', async () => {
    const { client, surface, list, tenant } = await open();
    eligibleGroup(tenant, contoso.ana, 'Project Falcon', 'member');
    const { eligibilities } = await list();
    const before = requestCount();
    const policies = await surface.readPolicies(client, eligibilities);
    expect(requestCount() - before).toBe(1);
    const approvals = eligibilities
      .filter(({ scope }) => scope.id === groupId(tenant, 'Project Falcon'))
      .map(({ key, role }) => {
        const policy = policies[key];
        return [role.name, policy?.kind === 'known' && policy.needs.approval !== null];
      });
    expect(approvals).toEqual([
      ['Owner', true],
      ['Member', false],
    ]);
  });

  it('name the authentication context and the longest duration', async () => {
    const { client, surface, elevationFor } = await open();
    const { eligibility } = elevationFor('Helpdesk leads');
    const policies = await surface.readPolicies(client, [eligibility]);
    expect(policies[eligibility.key]).toMatchObject({
      maxDurationMs: 4 * HOUR_MS,
      needs: { authenticationContext: 'c1' },
    });
  });

  it('of many groups take a request for every twenty', async () => {
    const { client, surface, list } = await open({ groups: 42 });
    const { eligibilities } = await list();
    const before = requestCount();
    const policies = await surface.readPolicies(client, eligibilities);
    expect(requestCount() - before).toBe(3);
    expect(eligibilities.every(({ key }) => policies[key]?.kind === 'known')).toBe(true);
  });

  it('that may not be read are unknown', async () => {
    const scopes = productScopes.filter((scope) => !scope.startsWith('RoleManagementPolicy'));
    const { client, surface, list } = await open({ scopes });
    const { eligibilities } = await list();
    const policies = await surface.readPolicies(client, eligibilities);
    expect(eligibilities.map(({ key }) => policies[key]?.kind)).toEqual(Array(3).fill('unknown'));
  });
});

describe('an activation', () => {
  it('sends the input and nothing else', async () => {
    const { client, surface, elevationFor } = await open();
    const elevation = elevationFor('Intune operators');
    expect(await surface.activate(client, elevation)).toMatchObject({
      type: 'answered',
      request: {
        bucket: 'active',
        key: elevation.eligibility.key,
        scope: { name: 'Intune operators' },
      },
    });
    expect(lastBody()).toEqual({
      action: 'selfActivate',
      accessId: 'member',
      groupId: elevation.eligibility.scope.id,
      principalId: ana.objectId,
      justification: 'INC-1042 look at sign-ins',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } },
    });
  });

  it.each([
    ['Project Falcon', 'owner', { type: 'answered', request: { bucket: 'waiting' } }],
    ['Helpdesk leads', 'member', { type: 'challenged' }],
    ['Project Falcon', 'member', { type: 'refused', error: { code: 'notEligible' } }],
  ] as const)(
    'of %s as %s is answered as its policy requires',
    async (group, accessId, outcome) => {
      const { client, surface, elevationFor } = await open();
      expect(await surface.activate(client, elevationFor(group, accessId))).toMatchObject(outcome);
    },
  );

  it('in a group that was just onboarded may fail although it was accepted', async () => {
    const { client, surface, elevationFor } = await open();
    const elevation = elevationFor('Intune operators');
    emulator.control.onboard(elevation.eligibility.scope.id);
    expect((await surface.activate(client, elevation)).type).toBe('refused');
    expect((await surface.activate(client, elevation)).type).toBe('refused');
    expect(await surface.activate(client, elevation)).toMatchObject({
      type: 'answered',
      request: { bucket: 'failed' },
    });
  });

  it('of a role that is active exists already, and is found', async () => {
    const { client, surface, elevationFor } = await open();
    const elevation = elevationFor('Intune operators');
    await surface.activate(client, elevation);
    expect((await surface.activate(client, elevation)).type).toBe('exists');
    expect(await surface.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      activation: { key: elevation.eligibility.key, kind: 'activated' },
    });
  });

  it('without an answer is found by a look-up', async () => {
    const { client, surface, elevationFor } = await open();
    const sentAtMs = emulator.clock.now();
    const elevation = elevationFor('Intune operators', 'member', {
      sentAtMs,
      confirmedAtMs: sentAtMs,
    });
    emulator.control.fault({ match: 'ScheduleRequests', effect: { kind: 'dropAfter' } });
    expect((await surface.activate(client, elevation)).type).toBe('noAnswer');
    expect(await surface.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      request: { bucket: 'active', justification: elevation.input.justification },
    });
  });
});

describe('the end of an activation', () => {
  it('is too early in the first five minutes, then succeeds, also where nothing is active any more', async () => {
    const { client, surface, elevationFor } = await open();
    const elevation = elevationFor('Intune operators', 'member', {
      startsAtMs: emulator.clock.now(),
    });
    await surface.activate(client, elevation);
    expect((await surface.end(client, elevation)).type).toBe('endTooEarly');
    emulator.clock.advance(6 * MINUTE_MS);
    expect((await surface.end(client, elevation)).type).toBe('endDone');
    expect(lastBody()).toEqual({
      action: 'selfDeactivate',
      accessId: 'member',
      groupId: elevation.eligibility.scope.id,
      principalId: ana.objectId,
    });
    expect((await surface.end(client, elevation)).type).toBe('endDone');
  });

  it('that waits for approval withdraws its request', async () => {
    const { client, surface, elevationFor } = await open();
    const elevation = elevationFor('Project Falcon', 'owner');
    const outcome = await surface.activate(client, elevation);
    const request = outcome.type === 'answered' ? outcome.request : null;
    expect((await surface.end(client, { ...elevation, request })).type).toBe('endDone');
    expect(sent().at(-1)?.path).toMatch(new RegExp(`${request?.id}/cancel$`));
    expect(await surface.lookUp(client, { ...elevation, request })).toMatchObject({
      request: { bucket: 'ended' },
      activation: null,
    });
  });
});
