import { beforeEach, describe, expect, it } from 'vitest';
import { setMissingLists } from '../../emulator/graph/behaviour';
import { contoso } from '../../emulator/tenants/contoso';
import { activation, type Client, type Graph, type Json, paths, startGraph } from './graph-client';

const mineEligible = paths.eligible + paths.me;
const mineActive = paths.active + paths.me;
const mineRequests = paths.requests + paths.me;

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana);
});

const names = (rows: { roleDefinition: { displayName: string } }[]) =>
  rows.map((row) => row.roleDefinition.displayName);

describe('my eligible assignments', () => {
  it('can be read with their roles in one call', async () => {
    const { body } = await ana.get(`${mineEligible}?$expand=roleDefinition`);
    expect(names(body.value)).toContain('User Administrator');
  });

  it('include those through a group', async () => {
    const { body } = await ana.get(`${mineEligible}?$expand=roleDefinition`);
    const throughGroup = body.value.find((row: Json) => row.memberType === 'Group');
    expect(throughGroup.roleDefinition.displayName).toBe('Global Reader');
    expect(throughGroup.principalId).toBe(contoso.ana.id);
  });

  it('have the selected fields only, nested ones too', async () => {
    const query = '?$select=id&$expand=roleDefinition($select=id,displayName)';
    const { body } = await ana.get(mineEligible + query);
    expect(Object.keys(body.value[0])).toEqual(['@odata.type', 'id', 'roleDefinition']);
    expect(Object.keys(body.value[0].roleDefinition)).toEqual(['id', 'displayName']);
  });

  it('leave out those that have ended', async () => {
    const before = (await ana.get(mineEligible)).body.value.length;
    const first = graph.tenant.eligibilities[0];
    if (first) first.endsAtMs = graph.world.now();
    expect((await ana.get(mineEligible)).body.value).toHaveLength(before - 1);
  });

  it('are only the signed-in person’s', async () => {
    const ben = await graph.as(contoso.ben);
    const { body } = await ben.get(`${mineEligible}?$expand=roleDefinition`);
    expect(names(body.value)).toEqual(['Helpdesk Administrator', 'Password Administrator']);
  });

  it.each([
    '?$expand=roleDefinitions',
    '?$select=roleName',
    '?$top=abc',
    '?$top=5&$top=5',
    '?$fitler=x',
  ])('refuse the query %s', async (query) => {
    expect((await ana.get(mineEligible + query)).status).toBe(400);
  });

  it('do not include the scope for a person without a role', async () => {
    expect((await ana.get(`${mineEligible}?$expand=directoryScope`)).status).toBe(403);
  });
});

describe('more than fifty rows', () => {
  beforeEach(async () => {
    graph = startGraph('many');
    ana = await graph.as(contoso.ana);
  });
  const plain = `${paths.eligible}?$filter=principalId eq '${contoso.ana.id}'`;

  it('are cut at fifty without a link, whatever $top says', async () => {
    const { body } = await ana.get(`${mineEligible}?$top=100`);
    expect(body.value).toHaveLength(50);
    expect(body).not.toHaveProperty('@odata.nextLink');
  });

  it('are all in the plain collection, page by page, except those through groups', async () => {
    const rows: Json[] = [];
    let pages = 0;
    for (let next: string | undefined = `${plain}&$top=30`; next; pages++) {
      const { body }: { body: Json } = await ana.get(next);
      rows.push(...(body.value as Json[]));
      next = body['@odata.nextLink'] as string | undefined;
    }
    const direct = graph.tenant.eligibilities.filter(
      ({ principalId, memberType }) => principalId === contoso.ana.id && memberType !== 'Group',
    );
    expect(rows.map((row) => row.id)).toEqual(direct.map((row) => row.instanceId));
    expect(pages).toBe(3);
  });

  it('link to the next page at the same host', async () => {
    const { body } = await ana.get(`${plain}&$top=30`);
    expect(body['@odata.nextLink']).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/.*\$skiptoken=/,
    );
  });

  it('refuse a next link with a second $top', async () => {
    const { body } = await ana.get(`${plain}&$top=30`);
    expect((await ana.get(`${body['@odata.nextLink']}&$top=30`)).status).toBe(400);
  });
});

describe('my active assignments', () => {
  it('show a standing one without start and end', async () => {
    const { body } = await ana.get(mineActive);
    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({
      assignmentType: 'Assigned',
      startDateTime: null,
      endDateTime: null,
    });
  });

  it('lack what was activated in as many lists as a test says', async () => {
    await ana.post(paths.requests, activation(graph, 'Security Reader'));
    setMissingLists(graph.world, 1);
    const types = async () =>
      (await ana.get(mineActive)).body.value.map((row: Json) => row.assignmentType);
    expect(await types()).toEqual(['Assigned']);
    expect(await types()).toEqual(['Assigned', 'Activated']);
  });

  it('can be filtered by assignment type, and name the eligible assignment', async () => {
    await ana.post(paths.requests, activation(graph, 'Security Reader'));
    const query = "?$filter=assignmentType eq 'Activated'&$expand=roleDefinition,activatedUsing";
    const { body } = await ana.get(mineActive + query);
    expect(names(body.value)).toEqual(['Security Reader']);
    expect(body.value[0].activatedUsing.id).toMatch(/-1-e$/);
  });

  it('refuse an unsupported filter', async () => {
    const { status, body } = await ana.get(`${mineActive}?$filter=status eq 'Provisioned'`);
    expect(status).toBe(400);
    expect(body.error.code).toBe('InvalidFilter');
  });
});

describe('requests', () => {
  beforeEach(async () => {
    await ana.post(paths.requests, activation(graph, 'Groups Administrator'));
    graph.pass(1_000);
    await ana.post(paths.requests, activation(graph, 'Security Reader'));
  });

  it('of mine can be filtered by status', async () => {
    const query = "?$filter=status eq 'PendingApproval'&$expand=roleDefinition";
    expect(names((await ana.get(mineRequests + query)).body.value)).toEqual([
      'Groups Administrator',
    ]);
  });

  it('as a plain collection cannot be filtered by status', async () => {
    const { status, body } = await ana.get(`${paths.requests}?$filter=status eq 'PendingApproval'`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'InvalidFilter',
      message: "The status eq 'PendingApproval' filter is invalid.",
    });
  });

  it('cannot be ordered', async () => {
    const { status, body } = await ana.get(`${paths.requests}?$orderby=createdDateTime desc`);
    expect(status).toBe(400);
    expect(body.error.message).toBe('The  filter is invalid.');
  });

  it('can be read one by one', async () => {
    const id = graph.tenant.requests[0]?.id;
    expect((await ana.get(`${paths.requests}/${id}`)).body.status).toBe('PendingApproval');
  });

  it('that do not exist are not found', async () => {
    const reply = await ana.get(`${paths.requests}/${contoso.id}`);
    expect(reply.status).toBe(404);
    expect(reply.body.error.code).toBe('Request_ResourceNotFound');
  });

  it('are listed for their approvers only', async () => {
    graph.tenant.policies[graph.tenant.requests[0]?.roleDefinitionId ?? ''] = {
      ...graph.tenant.defaultPolicy,
      approvers: [{ id: contoso.cora.id, kind: 'user', description: null }],
    };
    const approving = `${paths.requests}/filterByCurrentUser(on='approver')`;
    const cora = await graph.as(contoso.cora);
    expect((await cora.get(approving)).body.value).toHaveLength(1);
    expect((await ana.get(approving)).body.value).toHaveLength(0);
  });
});
