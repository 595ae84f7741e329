import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import * as published from './field-lists';
import { differences, rowDifferences } from './field-shape';
import {
  activation,
  type Client,
  deactivation,
  type Graph,
  HOUR_MS,
  type Json,
  paths,
  startGraph,
} from './graph-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana, { lifetimeMs: 24 * HOUR_MS });
  await ana.post(paths.requests, activation(graph, 'Security Reader'));
  await ana.post(paths.requests, activation(graph, 'Groups Administrator'));
});

const METADATA = 'https://graph.microsoft.com/v1.0/$metadata';

describe.each([
  ['roleEligibilityScheduleInstances', published.eligibleInstance],
  ['roleAssignmentScheduleInstances', published.activeInstance],
  ['roleAssignmentScheduleRequests', published.request],
])('%s', (set, shape) => {
  const type = `unified${set[0]?.toUpperCase()}${set.slice(1, -1)}`;
  const address = `/v1.0/roleManagement/directory/${set}`;

  it('of mine have the published fields, and their type on every row', async () => {
    const { body } = await ana.get(address + paths.me);
    expect(body['@odata.context']).toBe(`${METADATA}#Collection(${type})`);
    expect(body.value.map((row: Json) => row['@odata.type'])).toEqual(
      body.value.map(() => `#microsoft.graph.${type}`),
    );
    expect(rowDifferences(shape, body.value, '@odata.type')).toEqual([]);
  });

  it('as a plain collection have the same fields, without the type', async () => {
    const { body } = await ana.get(address);
    expect(body['@odata.context']).toBe(`${METADATA}#roleManagement/directory/${set}`);
    expect(rowDifferences(shape, body.value)).toEqual([]);
  });

  it('expand to the published role definition and principal', async () => {
    const { body } = await ana.get(`${address}${paths.me}?$expand=roleDefinition,principal`);
    const { roleDefinition, principal } = body.value[0];
    expect(differences(published.roleDefinition, roleDefinition)).toEqual([]);
    expect(differences(published.principal, principal)).toEqual([]);
  });
});

describe('a request', () => {
  it('is answered with the published fields when created', async () => {
    const { status, body } = await ana.post(
      paths.requests,
      activation(graph, 'User Administrator'),
    );
    expect(status).toBe(201);
    expect(body['@odata.context']).toBe(
      `${METADATA}#roleManagement/directory/roleAssignmentScheduleRequests/$entity`,
    );
    expect(rowDifferences(published.request, [body], '@odata.context')).toEqual([]);
    expect(body.targetScheduleId).toBe(body.id);
  });

  it('to end a role has the published fields, too', async () => {
    graph.pass(HOUR_MS / 2);
    const { body } = await ana.post(paths.requests, deactivation(graph, 'Security Reader'));
    expect(rowDifferences(published.request, [body], '@odata.context')).toEqual([]);
  });

  it('that waits for approval was completed before it was created', async () => {
    const { body } = await ana.get(
      `${paths.requests}${paths.me}?$filter=status eq 'PendingApproval'`,
    );
    const { createdDateTime, completedDateTime } = body.value[0];
    expect(Date.parse(completedDateTime)).toBeLessThan(Date.parse(createdDateTime));
  });

  it('names in its context what was selected and expanded', async () => {
    const id = graph.tenant.requests[0]?.id;
    const query = '?$select=action,status&$expand=roleDefinition,activatedUsing';
    const { body } = await ana.get(`${paths.requests}/${id}${query}`);
    expect(body['@odata.context']).toBe(
      `${METADATA}#roleManagement/directory/roleAssignmentScheduleRequests(action,status,roleDefinition(),activatedUsing())/$entity`,
    );
    expect(Object.keys(body).slice(1)).toEqual([
      'status',
      'action',
      'roleDefinition',
      'activatedUsing',
    ]);
  });
});

describe('ids', () => {
  it('of an instance contain role and principal, and whether it is eligible', async () => {
    const { body } = await ana.get(`${paths.active}${paths.me}`);
    const row = body.value.find((other: Json) => other.assignmentType === 'Activated');
    expect(row.id).toMatch(/^[\w-]{43}-1$/);
    const bytes = Buffer.from(row.id.slice(0, -2), 'base64url').toString('hex');
    expect(bytes.slice(16, 32)).toBe(row.roleDefinitionId.replaceAll('-', '').slice(16));
  });
});

describe('a policy', () => {
  const tenantWide = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";

  it('has the published fields and rules', async () => {
    const query = `${tenantWide}&$expand=policy($expand=rules)`;
    const { body } = await ana.get(`${paths.policies}?${query}`);
    expect(rowDifferences(published.policyAssignment, body.value, 'policy')).toEqual([]);
    const policies: Json[] = body.value.map((row: Json) => row.policy);
    expect(rowDifferences(published.policy, policies, 'rules')).toEqual([]);
    const all = policies.flatMap((policy) => policy.rules as Json[]);
    const known = all.filter((rule) => String(rule.id) in published.rules);
    const wrong = known.flatMap((rule) =>
      differences(published.rules[String(rule.id)] ?? 'null', rule),
    );
    expect(wrong).toEqual([]);
    const unknown = all.filter((rule) => !known.includes(rule)).map((rule) => rule.id);
    expect(new Set(unknown)).toEqual(
      new Set([
        'CustomExtension_PreApproval_EndUser_Assignment',
        'CustomExtension_PostApproval_EndUser_Assignment',
      ]),
    );
  });
});

describe('a refusal', () => {
  it.each([
    ['without a role', '/v1.0/users', 403],
    ['of a filter', `${paths.requests}?$filter=status eq 'Granted'`, 400],
    ['of a path', '/v1.0/nowhere', 400],
    ['of a missing request', `${paths.requests}/${contoso.id}`, 404],
  ])('%s has Graph’s error format', async (_, path, status) => {
    const scopes = ['Directory.AccessAsUser.All', 'RoleAssignmentSchedule.ReadWrite.Directory'];
    const reply = await (await graph.as(contoso.ana, { scopes })).get(path);
    expect(reply.status).toBe(status);
    expect(differences(published.error, reply.body)).toEqual([]);
  });

  it('repeats its request ids in the headers', async () => {
    const { headers, body } = await ana.get('/v1.0/nowhere');
    expect(headers['request-id']).toBe(body.error.innerError['request-id']);
  });
});

describe('the check of fields itself', () => {
  it.each([
    ['a field is missing', { description: undefined }],
    ['a field is new', { isPrivileged: true }],
    ['a type differs', { isBuiltIn: 'true' }],
  ])('finds that %s', async (_, change) => {
    const { body } = await ana.get(`${paths.eligible}${paths.me}?$expand=roleDefinition`);
    const changed = JSON.parse(JSON.stringify({ ...body.value[0].roleDefinition, ...change }));
    expect(differences(published.roleDefinition, changed)).toHaveLength(1);
  });
});
