import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../emulator/graph/answer';
import { decideApproval } from '../../emulator/graph/approvals';
import { setNextOutcome, setStatusLag } from '../../emulator/graph/behaviour';
import { contoso } from '../../emulator/tenants/contoso';
import {
  activation,
  type Client,
  deactivation,
  type Graph,
  HOUR_MS,
  type Json,
  MINUTE_MS,
  paths,
  startGraph,
} from './graph-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana, { lifetimeMs: 72 * HOUR_MS });
});

async function activate(role: string, differences: Json = {}) {
  return (await ana.post(paths.requests, activation(graph, role, differences))).body;
}
const end = (role: string) => ana.post(paths.requests, deactivation(graph, role));
const statusOf = async (id: string) => (await ana.get(`${paths.requests}/${id}`)).body.status;
const cancel = (id: string) => ana.post(`${paths.requests}/${id}/cancel`);

async function activeRoles(): Promise<string[]> {
  const query = "?$filter=assignmentType eq 'Activated'&$expand=roleDefinition";
  const { body } = await ana.get(`${paths.active}${paths.me}${query}`);
  return body.value.map((row: { roleDefinition: Json }) => row.roleDefinition.displayName);
}

describe('an activation', () => {
  it('ends by the clock, a few seconds late', async () => {
    await activate('Security Reader');
    graph.pass(HOUR_MS + 2_000);
    expect(await activeRoles()).toEqual(['Security Reader']);
    graph.pass(10_000);
    expect(await activeRoles()).toEqual([]);
  });

  it('in the future is granted, and starts by the clock', async () => {
    const startDateTime = '2026-06-01T11:00:00Z';
    const scheduleInfo = { startDateTime, expiration: { type: 'afterDuration', duration: 'PT1H' } };
    const request = await activate('Security Reader', { scheduleInfo });
    expect(request).toMatchObject({ status: 'Granted', completedDateTime: startDateTime });
    expect(await activeRoles()).toEqual([]);
    graph.pass(2 * HOUR_MS);
    expect(await activeRoles()).toEqual(['Security Reader']);
    expect(await statusOf(request.id)).toBe('Provisioned');
  });

  it('in the future keeps another from being made', async () => {
    const scheduleInfo = {
      startDateTime: '2026-06-02T09:00:00Z',
      expiration: { type: 'afterDuration', duration: 'PT1H' },
    };
    await activate('Security Reader', { scheduleInfo });
    expect((await activate('Security Reader')).error.code).toBe('PendingRoleAssignmentRequest');
  });

  it('can be PendingProvisioning for a while, and missing from the list', async () => {
    setStatusLag(graph.world, 20_000);
    const request = await activate('Security Reader');
    expect(request.status).toBe('PendingProvisioning');
    expect(await activeRoles()).toEqual([]);
    graph.pass(20_000);
    expect(await statusOf(request.id)).toBe('Provisioned');
    expect(await activeRoles()).toEqual(['Security Reader']);
  });

  it('can be answered with 201 although it has failed', async () => {
    setNextOutcome(graph.world, 'Failed');
    expect((await activate('Security Reader')).status).toBe('Failed');
    expect(await activeRoles()).toEqual([]);
    expect((await activate('Security Reader')).status).toBe('Provisioned');
  });

  it('shows in the roles of the person', async () => {
    await activate('Security Reader');
    const path = '/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole';
    const reader = await graph.as(contoso.ana, { scopes: ['User.Read', 'Directory.Read.All'] });
    const { body } = await reader.get(path);
    const names = body.value.map((row: Json) => row.displayName);
    expect(names.toSorted()).toEqual(['Directory Readers', 'Security Reader']);
    // With `User.Read` alone that there are roles is all that is told (contract §5.4).
    const limited = (await ana.get(path)).body.value;
    expect(limited.map((row: Json) => [row.roleTemplateId, row.displayName])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('ending a role', () => {
  it('is refused in the first five minutes', async () => {
    await activate('Security Reader');
    graph.pass(5 * MINUTE_MS - 1);
    const reply = await end('Security Reader');
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatchObject({
      code: 'ActiveDurationTooShort',
      message: 'The Active duration is too short. Miniumum Required is 5 minutes.',
    });
  });

  it('works after five minutes', async () => {
    await activate('Security Reader');
    graph.pass(5 * MINUTE_MS);
    const reply = await end('Security Reader');
    expect(reply.status).toBe(201);
    expect(reply.body.status).toBe('Revoked');
    expect(await activeRoles()).toEqual([]);
  });

  it('is refused for a role that is not active', async () => {
    expect((await end('Security Reader')).body.error).toMatchObject({
      code: 'RoleAssignmentDoesNotExist',
      message: 'The Role assignment does not exist.',
    });
  });

  it('is refused for a standing assignment', async () => {
    expect((await end('Directory Readers')).body.error.code).toBe('RoleAssignmentDoesNotExist');
  });

  it('keeps the role from being activated again for some seconds', async () => {
    await activate('Security Reader');
    graph.pass(6 * MINUTE_MS);
    await end('Security Reader');
    graph.pass(11_000);
    expect((await activate('Security Reader')).error.code).toBe('RoleAssignmentExists');
    graph.pass(2_000);
    expect((await activate('Security Reader')).status).toBe('Provisioned');
  });
});

describe('approval', () => {
  const decide = (id: string, approve: boolean, byId?: string) =>
    decideApproval(graph.world, id, { approve, words: 'as agreed', ...(byId && { byId }) });

  it('has the id of its request', async () => {
    const request = await activate('Groups Administrator');
    expect(request.status).toBe('PendingApproval');
    expect(request.approvalId).toBe(request.id);
    expect(await activeRoles()).toEqual([]);
  });

  it('starts the role at the moment it is given', async () => {
    const { id } = await activate('Groups Administrator');
    graph.pass(10 * MINUTE_MS);
    decide(id, true, contoso.cora.id);
    expect(await activeRoles()).toEqual(['Groups Administrator']);
    graph.pass(55 * MINUTE_MS);
    expect(await activeRoles()).toEqual(['Groups Administrator']);
  });

  it('can be denied', async () => {
    const { id } = await activate('Groups Administrator');
    decide(id, false);
    expect(await statusOf(id)).toBe('Denied');
    expect(await activeRoles()).toEqual([]);
  });

  it('can be read with the approver’s reason', async () => {
    const { id } = await activate('Groups Administrator');
    decide(id, false, contoso.cora.id);
    const path = `/beta/roleManagement/directory/roleAssignmentApprovals/${id}?$expand=steps`;
    expect((await ana.get(path)).body.steps[0]).toMatchObject({
      status: 'Completed',
      reviewResult: 'Deny',
      justification: 'as agreed',
      reviewedBy: { displayName: 'Cora Lind' },
    });
  });

  it('is decided once', async () => {
    const { id } = await activate('Groups Administrator');
    decide(id, true);
    expect(decide(id, false)).toMatchObject({ status: 409 });
    expect(await statusOf(id)).toBe('Provisioned');
  });

  it('cannot be given by the requestor', async () => {
    const { id } = await activate('Groups Administrator');
    const answer = decide(id, true, contoso.ana.id);
    expect(isRefusal(answer) && answer.status).toBe(403);
    expect(await statusOf(id)).toBe('PendingApproval');
  });

  it('lapses after a day', async () => {
    const { id } = await activate('Groups Administrator');
    graph.pass(24 * HOUR_MS - 1);
    expect(await statusOf(id)).toBe('PendingApproval');
    graph.pass(1);
    expect(await statusOf(id)).toBe('TimedOut');
    expect(decide(id, true)).toMatchObject({ status: 409 });
  });
});

describe('cancelling a request', () => {
  it('is possible while it waits for approval', async () => {
    const { id } = await activate('Groups Administrator');
    const reply = await cancel(id);
    expect(reply.status).toBe(204);
    expect(reply.body).toBeUndefined();
    expect(await statusOf(id)).toBe('Canceled');
  });

  it('is refused for a role that is active', async () => {
    const { id } = await activate('Security Reader');
    expect((await cancel(id)).status).toBe(400);
    expect(await statusOf(id)).toBe('Provisioned');
  });

  it('is refused for another person’s request', async () => {
    const { id } = await activate('Groups Administrator');
    const ben = await graph.as(contoso.ben);
    expect((await ben.post(`${paths.requests}/${id}/cancel`)).status).toBe(403);
  });
});
