import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import { activation as armActivation, requestPath, roleGuid, startArm } from './arm-client';
import { activation, type Graph, paths, startGraph } from './graph-client';

const { ana, ben, cora } = contoso;
const coraApproves = [{ id: cora.id, kind: 'user' as const, description: 'Cora Lind' }];
const denial = { reviewResult: 'Deny', justification: 'Not this week' };

describe('deciding on a request of a directory role', () => {
  let graph: Graph;
  let step: string;
  beforeEach(async () => {
    graph = startGraph();
    for (const policy of Object.values(graph.tenant.policies)) policy.approvers = coraApproves;
    const requestor = await graph.as(ana);
    const { body } = await requestor.post(paths.requests, activation(graph, 'User Administrator'));
    step = `/beta/roleManagement/directory/roleAssignmentApprovals/${body.id}/steps/${body.id}`;
  });

  it('is possible for an approver, once, and is read with the same reason', async () => {
    const approver = await graph.as(cora);
    expect((await approver.patch(step, denial)).status).toBe(204);
    expect((await approver.patch(step, denial)).status).toBe(409);
    const requestor = await graph.as(ana);
    const { body } = await requestor.get(`${step.replace(/\/steps.*/, '')}?$expand=steps`);
    expect(body.steps).toMatchObject([
      { reviewResult: 'Deny', justification: 'Not this week', status: 'Completed' },
    ]);
  });

  it.each([
    ['the requestor', ana],
    ['somebody else', ben],
  ])('is refused to %s', async (_, user) => {
    expect((await (await graph.as(user)).patch(step, denial)).status).toBe(403);
  });

  it('is for the members of a group that approves', async () => {
    const { id } = contoso.securityTeam;
    const team = [{ id, kind: 'group' as const, description: 'Security team' }];
    for (const policy of Object.values(graph.tenant.policies)) policy.approvers = team;
    const approving = `${paths.requests}/filterByCurrentUser(on='approver')`;
    const other = await graph.as(ben);
    expect((await other.get(approving)).body.value).toEqual([]);
    expect((await other.patch(step, denial)).status).toBe(403);
    const member = await graph.as(cora);
    expect((await member.get(approving)).body.value.length).toBeGreaterThan(0);
    expect((await member.patch(step, denial)).status).toBe(204);
  });

  it('needs a result and an existing request', async () => {
    const approver = await graph.as(cora);
    expect((await approver.patch(step, {})).status).toBe(400);
    expect(
      (await approver.patch(step.replace(/Approvals\/[^/]+/, 'Approvals/x'), denial)).status,
    ).toBe(404);
  });
});

describe('deciding on a request of an Azure role', () => {
  const arm = startArm();
  const scope = arm.scopeOf('rg-web');
  const version = 'api-version=2021-01-01-preview';

  it('is possible for an approver, once, and is read with the same reason', async () => {
    for (const policy of Object.values(arm.tenant.azure.policies)) policy.approvers = coraApproves;
    const name = crypto.randomUUID();
    const requestor = await arm.as(ana);
    const { body } = await requestor(
      'PUT',
      requestPath(scope, name),
      armActivation(roleGuid.contributor),
    );
    const stages = `${body.properties.approvalId}/stages`;
    const [stage] = (await requestor('GET', `${stages}?${version}`)).body.value;
    expect(stage.properties).toMatchObject({ status: 'InProgress', reviewResult: 'NotReviewed' });

    expect(
      (await requestor('PATCH', `${stage.id}?${version}`, { properties: denial })).status,
    ).toBe(403);
    const approver = await arm.as(cora);
    expect((await approver('PATCH', `${stage.id}?${version}`, { properties: {} })).status).toBe(
      400,
    );
    expect((await approver('PATCH', `${stage.id}?${version}`, { properties: denial })).status).toBe(
      200,
    );
    expect((await approver('PATCH', `${stage.id}?${version}`, { properties: denial })).status).toBe(
      409,
    );
    const [decided] = (await requestor('GET', `${stages}?${version}`)).body.value;
    expect(decided.properties).toMatchObject({
      ...denial,
      status: 'Completed',
      reviewedBy: { principalName: 'Cora Lind' },
    });
  });

  it('is not found where there is no such request', async () => {
    const path = `/providers/Microsoft.Authorization/roleAssignmentApprovals/${ana.id}/stages`;
    expect((await (await arm.as(ana))('GET', `${path}?${version}`)).status).toBe(404);
  });
});
