import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import * as published from './field-lists';
import { differences, rowDifferences } from './field-shape';
import { type Client, type Graph, HOUR_MS, type Json, paths, startGraph } from './graph-client';
import * as groups from './group-field-lists';
import { groupActivation, groupDeactivation, groupId, groupPaths } from './groups-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana, { lifetimeMs: 24 * HOUR_MS });
  await ana.post(groupPaths.requests, groupActivation(graph, 'Intune operators'));
  await ana.post(groupPaths.requests, groupActivation(graph, 'Project Falcon', 'owner'));
});

const METADATA = 'https://graph.microsoft.com/v1.0/$metadata';

describe.each([
  ['eligibilityScheduleInstances', 'Eligibility', groups.eligibleInstance],
  ['assignmentScheduleInstances', 'Assignment', groups.activeInstance],
])('%s', (set, kind, shape) => {
  const address = `/v1.0/identityGovernance/privilegedAccess/group/${set}`;

  it('of mine have the published fields, and their type on every row', async () => {
    const { body } = await ana.get(address + paths.me);
    const type = `#microsoft.graph.privilegedAccessGroup${kind}ScheduleInstance`;
    expect(new Set(body.value.map((row: Json) => row['@odata.type']))).toEqual(new Set([type]));
    expect(rowDifferences(shape, body.value, '@odata.type')).toEqual([]);
  });

  it('as a plain collection have no type', async () => {
    const { body } = await ana.get(`${address}?$filter=principalId eq '${contoso.ana.id}'`);
    expect(body['@odata.context']).toBe(
      `${METADATA}#identityGovernance/privilegedAccess/group/${set}`,
    );
    expect(body.value[0]).not.toHaveProperty('@odata.type');
  });
});

describe('the plain collection of eligible groups', () => {
  it('leaves the schedule out', async () => {
    const filter = `$filter=groupId eq '${groupId(graph.tenant, 'Project Falcon')}'`;
    const { body } = await ana.get(`${groupPaths.eligible}?${filter}`);
    expect(rowDifferences(groups.eligiblePlainInstance, body.value)).toEqual([]);
  });
});

describe('a request', () => {
  it('has the published fields when listed and when read', async () => {
    const { body } = await ana.get(groupPaths.requests + paths.me);
    expect(rowDifferences(groups.request, body.value, '@odata.type')).toEqual([]);
    const read = await ana.get(`${groupPaths.requests}/${body.value[0].id}`);
    expect(rowDifferences(groups.request, [read.body], '@odata.context')).toEqual([]);
  });

  it('has them when it ends membership', async () => {
    graph.pass(HOUR_MS / 2);
    const { body } = await ana.post(
      groupPaths.requests,
      groupDeactivation(graph, 'Intune operators'),
    );
    expect(body['@odata.context']).toBe(
      `${METADATA}#identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$entity`,
    );
    expect(rowDifferences(groups.request, [body], '@odata.context')).toEqual([]);
  });
});

describe('an approval', () => {
  it('has the published stages', async () => {
    const request = graph.tenant.pimGroups.requests[1];
    const { body } = await ana.get(`${groupPaths.approvals}/${request?.id}?$expand=stages`);
    expect(rowDifferences(groups.stage, body.stages)).toEqual([]);
  });
});

describe('the policies of a group', () => {
  const ofGroup = (name: string) =>
    `${paths.policies}?$filter=scopeId eq '${groupId(graph.tenant, name)}' and scopeType eq 'Group'`;
  const withRules = '&$expand=policy($expand=rules)';

  it('are two: for members and for owners', async () => {
    const { body } = await ana.get(ofGroup('Project Falcon') + withRules);
    expect(body.value.map((row: Json) => row.roleDefinitionId)).toEqual(['member', 'owner']);
    expect(rowDifferences(groups.policyAssignment, body.value, 'policy')).toEqual([]);
    const policies: Json[] = body.value.map((row: Json) => row.policy);
    expect(rowDifferences(groups.policy, policies, 'rules')).toEqual([]);
    expect(policies.map(({ rules }) => (rules as Json[]).length)).toEqual([17, 19]);
  });

  it('have the published rules, with a capital in their operations', async () => {
    const { body } = await ana.get(ofGroup('Intune operators') + withRules);
    const rules: Json[] = body.value.flatMap(({ policy }: { policy: Json }) => policy.rules);
    const wrong = rules.flatMap(({ target, ...rule }) => [
      ...differences(groups.target, target),
      ...differences(published.rules[String(rule.id)] ?? 'null', {
        ...rule,
        target: { ...(target as Json), operations: ['all'] },
      }),
    ]);
    expect(wrong).toEqual([]);
  });

  it('can be read for one group at a time only', async () => {
    const id = groupId(graph.tenant, 'Project Falcon');
    const { status, body } = await ana.get(
      `${paths.policies}?$filter=(scopeId eq '${id}' or scopeId eq '${contoso.id}') and scopeType eq 'Group'`,
    );
    expect([status, body.error.code]).toEqual([400, 'InvalidFilter']);
  });

  it('are none for a group that is not under PIM', async () => {
    expect((await ana.get(ofGroup('Security team'))).body.value).toEqual([]);
  });

  it('need a scope of their own', async () => {
    const client = await graph.as(contoso.ana, { scopes: ['RoleManagementPolicy.Read.Directory'] });
    expect((await client.get(ofGroup('Project Falcon'))).status).toBe(403);
  });

  it('can be read one by one', async () => {
    const { body } = await ana.get(ofGroup('Project Falcon'));
    const reply = await ana.get(`${paths.policies}/${body.value[1].id}`);
    expect(reply.body.roleDefinitionId).toBe('owner');
  });
});
