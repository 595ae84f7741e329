import { beforeEach, describe, expect, it } from 'vitest';
import { eligibleGroup } from '../../emulator/tenants/build-groups';
import { contoso } from '../../emulator/tenants/contoso';
import {
  type Client,
  type Graph,
  type Json,
  paths,
  productScopes,
  startGraph,
} from './graph-client';
import { groupActivation, groupId, groupPaths } from './groups-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana);
});

const withNames = '?$expand=group($select=id,displayName)';
const withScope = (scope: string) => graph.as(contoso.ana, { scopes: [...productScopes, scope] });
const namesOf = (rows: { group: Json | null }[]) => rows.map(({ group }) => group?.displayName);

describe('my eligible groups', () => {
  it('are three, with membership and ownership', async () => {
    const { body } = await ana.get(groupPaths.eligible + paths.me);
    expect(body.value.map((row: Json) => row.accessId)).toEqual(['member', 'owner', 'member']);
  });

  it('are only the signed-in person’s', async () => {
    const ben = await graph.as(contoso.ben);
    expect((await ben.get(groupPaths.eligible + paths.me)).body.value).toEqual([]);
  });

  it.each(['Group.ReadBasic.All', 'GroupMember.Read.All'])('have names with %s', async (scope) => {
    const reader = await withScope(scope);
    const { body } = await reader.get(groupPaths.eligible + paths.me + withNames);
    expect(namesOf(body.value)).toEqual(['Intune operators', 'Project Falcon', 'Helpdesk leads']);
    expect(Object.keys(body.value[0].group)).toEqual(['id', 'displayName']);
  });

  it('have null as group without that permission, and are not refused', async () => {
    const { status, body } = await ana.get(groupPaths.eligible + paths.me + withNames);
    expect(status).toBe(200);
    expect(body.value.map((row: Json) => row.group)).toEqual([null, null, null]);
  });

  it('are cut at fifty', async () => {
    for (let nr = 0; nr < 60; nr++)
      eligibleGroup(graph.tenant, contoso.ana, `Team ${nr}`, 'member');
    const { body } = await ana.get(`${groupPaths.eligible}${paths.me}?$top=60`);
    expect(body.value).toHaveLength(50);
    expect(body).not.toHaveProperty('@odata.nextLink');
  });
});

describe('the plain collections', () => {
  it.each([
    ['eligible', ''],
    ['active', ''],
    ['requests', ''],
    ['eligible', "?$filter=accessId eq 'member'"],
  ] as const)('of %s rows refuse to list those of everybody%s', async (set, query) => {
    const { status, body } = await ana.get(groupPaths[set] + query);
    expect(status).toBe(400);
    expect(body.error.code).toBe('InvalidFilter');
  });

  it('list one person’s rows, page by page', async () => {
    for (let nr = 0; nr < 60; nr++)
      eligibleGroup(graph.tenant, contoso.ana, `Team ${nr}`, 'member');
    const query = `?$filter=principalId eq '${contoso.ana.id}'&$top=40`;
    const first = (await ana.get(groupPaths.eligible + query)).body;
    const second = (await ana.get(first['@odata.nextLink'])).body;
    expect([first.value.length, second.value.length]).toEqual([40, 23]);
  });

  it('list one group’s rows', async () => {
    const id = groupId(graph.tenant, 'Project Falcon');
    const { body } = await ana.get(`${groupPaths.eligible}?$filter=groupId eq '${id}'`);
    expect(body.value).toMatchObject([{ groupId: id, accessId: 'owner' }]);
  });

  it('refuse a filter by status', async () => {
    const filter = `$filter=principalId eq '${contoso.ana.id}' and status eq 'Granted'`;
    const { body } = await ana.get(`${groupPaths.requests}?${filter}`);
    expect(body.error.code).toBe('InvalidFilter');
  });
});

describe('requests', () => {
  beforeEach(() =>
    ana.post(groupPaths.requests, groupActivation(graph, 'Project Falcon', 'owner')),
  );
  const on = (whom: string, query = '') =>
    `${groupPaths.requests}/filterByCurrentUser(on='${whom}')${query}`;

  it.each(['principal', 'createdBy'])('are listed by %s, and filtered by status', async (whom) => {
    const { body } = await ana.get(on(whom, "?$filter=status eq 'PendingApproval'"));
    expect(body.value).toMatchObject([{ action: 'selfActivate', accessId: 'owner' }]);
  });

  it('are listed without their group for an approver, who can read each by id', async () => {
    const { pimGroups } = graph.tenant;
    for (const policy of Object.values(pimGroups.policies)) {
      policy.approvers &&= [{ id: contoso.cora.id, kind: 'user', description: null }];
    }
    const cora = await graph.as(contoso.cora);
    const [row] = (await cora.get(on('approver'))).body.value;
    expect(row).not.toHaveProperty('groupId');
    const { body } = await cora.get(`${groupPaths.requests}/${row.id}`);
    expect(body).toMatchObject({ accessId: 'owner', principalId: contoso.ana.id });
  });

  it('that do not exist are not found', async () => {
    expect((await ana.get(`${groupPaths.requests}/${contoso.id}`)).status).toBe(404);
  });
});

describe('scopes', () => {
  const without = (scope: string) => productScopes.filter((other) => other !== scope);

  it.each([
    ['eligible', 'PrivilegedEligibilitySchedule.Read.AzureADGroup'],
    ['active', 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'],
    ['requests', 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'],
  ] as const)('%s rows need a scope of their own', async (set, scope) => {
    const client = await graph.as(contoso.ana, { scopes: without(scope) });
    const { status, body } = await client.get(groupPaths[set] + paths.me);
    expect(status).toBe(403);
    expect(JSON.parse(body.error.message).errorCode).toBe('PermissionScopeNotGranted');
  });

  it('for reading allow requests to be read, not made', async () => {
    const scopes = ['PrivilegedAssignmentSchedule.Read.AzureADGroup'];
    const reader = await graph.as(contoso.ana, { scopes });
    expect((await reader.get(groupPaths.requests + paths.me)).status).toBe(200);
    const body = groupActivation(graph, 'Intune operators');
    expect((await reader.post(groupPaths.requests, body)).status).toBe(403);
  });
});

describe('groups by id', () => {
  const select = '&$select=id,displayName,isAssignableToRole';
  const path = (ids: string[]) =>
    `/v1.0/groups?$filter=id in (${ids.map((id) => `'${id}'`).join(',')})${select}`;
  const ids = (...names: string[]) => names.map((name) => groupId(graph.tenant, name));

  it('have the selected fields', async () => {
    const reader = await withScope('Group.ReadBasic.All');
    const { body } = await reader.get(path(ids('Helpdesk leads', 'Project Falcon')));
    expect(body['@odata.context']).toMatch(/#groups\(id,displayName,isAssignableToRole\)$/);
    expect(body.value).toEqual([
      expect.objectContaining({ displayName: 'Project Falcon', isAssignableToRole: null }),
      expect.objectContaining({ displayName: 'Helpdesk leads', isAssignableToRole: true }),
    ]);
  });

  it('leave out a group that does not exist', async () => {
    const reader = await withScope('Group.ReadBasic.All');
    const { body } = await reader.get(path([contoso.id, ...ids('Project Falcon')]));
    expect(body.value).toHaveLength(1);
  });

  it('need a scope', async () => {
    expect((await ana.get(path(ids('Project Falcon')))).status).toBe(403);
  });

  it('are fifteen at most', async () => {
    const reader = await withScope('Group.ReadBasic.All');
    expect((await reader.get(path(Array(15).fill(contoso.id)))).status).toBe(200);
    expect((await reader.get(path(Array(16).fill(contoso.id)))).status).toBe(400);
  });
});
