import { beforeEach, describe, expect, it } from 'vitest';
import { activeRoles } from '../../emulator/active-roles';
import { carriesRole, eligibleGroup, standingInGroup } from '../../emulator/tenants/build-groups';
import { contoso } from '../../emulator/tenants/contoso';
import {
  type Client,
  type Graph,
  HOUR_MS,
  type Json,
  paths,
  roleId,
  startGraph,
} from './graph-client';
import { groupActivation, groupPaths } from './groups-client';

const role = 'Authentication Administrator';
let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana, { acrs: ['c1'], xmsCc: ['cp1'], lifetimeMs: 9 * HOUR_MS });
});

const activate = (group: string, accessId: 'member' | 'owner' = 'member') =>
  ana.post(groupPaths.requests, groupActivation(graph, group, accessId));

async function myRoles(): Promise<string[]> {
  const reader = await graph.as(contoso.ana, { scopes: ['User.Read', 'Directory.Read.All'] });
  const { body } = await reader.get('/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole');
  return body.value.map((row: Json) => row.displayName);
}
const wids = () => activeRoles(graph.world, graph.tenant, contoso.ana.id);

describe('a group that carries a directory role', () => {
  it('gives it to an active member, in tokens and lists', async () => {
    expect(await myRoles()).not.toContain(role);
    await activate('Helpdesk leads');
    expect(await myRoles()).toContain(role);
    expect(wids()).toContain(roleId(graph.tenant, role));
    const { body } = await ana.get(`${paths.active}${paths.me}?$expand=roleDefinition`);
    const row = body.value.find((other: Json) => other.memberType === 'Group');
    expect(row).toMatchObject({
      roleDefinition: { displayName: role },
      assignmentType: 'Assigned',
    });
  });

  it('removes it when membership ends, before PIM’s row is removed', async () => {
    await activate('Helpdesk leads');
    graph.pass(HOUR_MS + 7_000);
    const { body } = await ana.get(groupPaths.active + paths.me);
    expect(body.value).toHaveLength(1);
    expect(await myRoles()).not.toContain(role);
    expect(wids()).not.toContain(roleId(graph.tenant, role));
  });

  it('does not give it to its owners', async () => {
    standingInGroup(graph.tenant, contoso.ana, 'Helpdesk leads', 'owner');
    expect(await myRoles()).not.toContain(role);
  });

  it('gives it to its permanent members', async () => {
    carriesRole(graph.tenant, 'Night shift', 'Reports Reader');
    standingInGroup(graph.tenant, contoso.ana, 'Night shift', 'member');
    expect(await myRoles()).toContain('Reports Reader');
  });
});

describe('a group that is itself eligible for a group', () => {
  beforeEach(() => {
    eligibleGroup(graph.tenant, 'Intune operators', 'Device wipers', 'member');
  });
  const eligible = async () => (await ana.get(groupPaths.eligible + paths.me)).body.value as Json[];

  it('lists that group for its members only once membership is active', async () => {
    expect((await activate('Device wipers')).body.error.message).toContain('EligibilityRule');
    expect(await eligible()).toHaveLength(3);
    await activate('Intune operators');
    const rows = await eligible();
    expect(rows).toHaveLength(4);
    expect(rows[3]).toMatchObject({ memberType: 'Group', principalId: contoso.ana.id });
  });

  it('lets its active members activate that group', async () => {
    await activate('Intune operators');
    expect((await activate('Device wipers')).body.status).toBe('Provisioned');
    const { body } = await ana.get(groupPaths.active + paths.me);
    expect(body.value.map((row: Json) => row.memberType)).toEqual(['Direct', 'Group']);
  });

  it('is in the plain collection under its own id, not the members’', async () => {
    await activate('Intune operators');
    const filter = `$filter=principalId eq '${contoso.ana.id}'`;
    const { body } = await ana.get(`${groupPaths.eligible}?${filter}`);
    expect(body.value).toHaveLength(3);
  });
});
