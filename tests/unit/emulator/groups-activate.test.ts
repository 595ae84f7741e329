import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '../../emulator/graph/approvals';
import { setOnboarding } from '../../emulator/graph/groups/onboarding';
import { contoso } from '../../emulator/tenants/contoso';
import {
  type Client,
  type Graph,
  HOUR_MS,
  type Json,
  MINUTE_MS,
  paths,
  startGraph,
} from './graph-client';
import { groupActivation, groupDeactivation, groupId, groupPaths } from './groups-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana, { lifetimeMs: 72 * HOUR_MS });
});

const post = (body: Json) => ana.post(groupPaths.requests, body);
const activate = (group = 'Intune operators', differences: Json = {}) =>
  post(groupActivation(graph, group, 'member', differences));
const activateFalcon = () => post(groupActivation(graph, 'Project Falcon', 'owner'));
const end = () => post(groupDeactivation(graph, 'Intune operators'));
const active = async () => (await ana.get(groupPaths.active + paths.me)).body.value as Json[];
const statusOf = async (id: string) => (await ana.get(`${groupPaths.requests}/${id}`)).body.status;

describe('activating membership', () => {
  it('is answered 201 with the request, and is active at once', async () => {
    const { status, body } = await activate();
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'Provisioned', accessId: 'member', approvalId: null });
    expect(body.targetScheduleId).toBe(`${body.groupId}_member_${body.id}`);
    expect(await active()).toMatchObject([
      { groupId: body.groupId, assignmentType: 'Activated', memberType: 'Direct' },
    ]);
  });

  it('accepts names and enums in any case', async () => {
    const { accessId: _, groupId: id, ...rest } = groupActivation(graph, 'Intune operators');
    const { body } = await post({
      ...rest,
      accessID: 'Member',
      groupID: id,
      action: 'SelfActivate',
    });
    expect(body).toMatchObject({ status: 'Provisioned', accessId: 'member' });
  });

  it.each([
    ['as owner by an eligible member', { accessId: 'owner' }, 'EligibilityRule'],
    ['of an unknown group', { groupId: contoso.id }, 'EligibilityRule'],
    ['without a reason', { justification: ' ' }, 'JustificationRule'],
    [
      'for too long',
      { scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT9H' } } },
      'ExpirationRule',
    ],
  ])('is refused %s', async (_, differences, rule) => {
    const { status, body } = await activate('Intune operators', differences);
    expect(status).toBe(400);
    expect(body.error.message).toContain(rule);
  });

  it.each([
    ['an access that does not exist', { accessId: 'visitor' }],
    ['no access', { accessId: undefined }],
    ['a property of roles', { roleDefinitionId: contoso.id }],
    ['an action that does not exist', { action: 'activate' }],
  ])('is refused with %s', async (_, differences) => {
    const { status, body } = await activate('Intune operators', differences);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  it('is refused while membership is active', async () => {
    await activate();
    expect((await activate()).body.error.code).toBe('RoleAssignmentExists');
  });

  it('is challenged for the authentication context of the group', async () => {
    const { body } = await activate('Helpdesk leads');
    expect(body.error.code).toBe('UnknownError');
    const inner = JSON.parse(body.error.message);
    expect(inner.errorCode).toBe('RoleAssignmentRequestAcrsValidationFailed');
    expect(inner.message).toContain('%2C%20%22value%22%3A%22c1%22');
  });

  it('is refused for somebody else', async () => {
    const ben = await graph.as(contoso.ben);
    const reply = await ben.post(groupPaths.requests, groupActivation(graph, 'Intune operators'));
    expect(reply.status).toBe(403);
  });
});

describe('a group that was just onboarded', () => {
  it('is not found twice, then fails in spite of a 201, then can be activated', async () => {
    setOnboarding(graph.world, groupId(graph.tenant, 'Intune operators'));
    const replies = [await activate(), await activate(), await activate(), await activate()];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 201, 201]);
    expect(replies.slice(2).map(({ body }) => body.status)).toEqual(['Failed', 'Provisioned']);
  });
});

describe('ending membership', () => {
  it('is refused in the first five minutes', async () => {
    await activate();
    graph.pass(5 * MINUTE_MS - 1);
    expect((await end()).body.error.code).toBe('ActiveDurationTooShort');
  });

  it('is refused where membership is not active', async () => {
    expect((await end()).body.error.code).toBe('RoleAssignmentDoesNotExist');
  });

  it('removes the member first, the row six seconds later', async () => {
    await activate();
    graph.pass(6 * MINUTE_MS);
    expect((await end()).body.status).toBe('Revoked');
    expect(await active()).toHaveLength(1);
    expect((await end()).body.error.code).toBe('RoleAssignmentDoesNotExist');
    graph.pass(6_000);
    expect(await active()).toEqual([]);
  });

  it('keeps membership from being activated again for some seconds', async () => {
    await activate();
    graph.pass(6 * MINUTE_MS);
    await end();
    graph.pass(11_000);
    expect((await activate()).body.error.code).toBe('RoleAssignmentExists');
    graph.pass(2_000);
    expect((await activate()).body.status).toBe('Provisioned');
  });
});

describe('approval of ownership', () => {
  it('makes ownership active', async () => {
    const { body } = await activateFalcon();
    expect(body).toMatchObject({ status: 'PendingApproval', approvalId: body.id });
    expect((await activateFalcon()).body.error.code).toBe('PendingRoleAssignmentRequest');
    decideApproval(graph.world, body.id, { approve: true, words: 'go', byId: contoso.cora.id });
    expect(await active()).toMatchObject([{ accessId: 'owner' }]);
    const approval = await ana.get(`${groupPaths.approvals}/${body.id}?$expand=stages`);
    expect(approval.body.stages).toMatchObject([{ reviewResult: 'Approve', justification: 'go' }]);
  });

  it('can be cancelled while it is pending', async () => {
    const { id } = (await activateFalcon()).body;
    expect((await ana.post(`${groupPaths.requests}/${id}/cancel`)).status).toBe(204);
    expect(await statusOf(id)).toBe('Canceled');
  });

  it('lapses after a day', async () => {
    const { id } = (await activateFalcon()).body;
    graph.pass(24 * HOUR_MS);
    expect(await statusOf(id)).toBe('TimedOut');
  });
});
