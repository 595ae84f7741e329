import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import {
  type Arm,
  type ArmClient,
  activation,
  requestPath,
  roleGuid,
  startArm,
} from './arm-client';
import {
  activation as activationOf,
  type Client,
  type Graph,
  productScopes,
  roleId,
  startGraph,
} from './graph-client';

const filterByCurrentUser = "filterByCurrentUser(on='principal')";

describe('what other clients call of Graph', () => {
  let graph: Graph;
  let ana: Client;
  beforeEach(async () => {
    graph = startGraph();
    ana = await graph.as(contoso.ana, { scopes: [...productScopes, 'RoleManagement.Read.All'] });
  });

  describe.each(['v1.0', 'beta'])('in %s', (version) => {
    it.each([
      ['roleManagement/directory', 'role', 'unifiedRole'],
      ['identityGovernance/privilegedAccess/group', '', 'privilegedAccessGroup'],
    ])('answers with the eligible schedules of %s', async (path, prefix, type) => {
      const name = prefix ? 'roleEligibilitySchedules' : 'eligibilitySchedules';
      const { status, body } = await ana.get(`/${version}/${path}/${name}/${filterByCurrentUser}`);
      expect(status).toBe(200);
      expect(body.value.length).toBeGreaterThan(0);
      expect(body.value[0]).toMatchObject({
        '@odata.type': `#microsoft.graph.${type}EligibilitySchedule`,
        status: 'Provisioned',
        modifiedDateTime: '0001-01-01T08:00:00Z',
        scheduleInfo: { recurrence: null, expiration: { duration: null } },
      });
    });

    it('answers with the schedule that an activation made, under the request’s id', async () => {
      const path = `/${version}/roleManagement/directory/roleAssignmentSchedules`;
      const requests = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';
      const made = await ana.post(requests, activationOf(graph, 'Helpdesk Administrator'));
      expect(made.status).toBe(201);
      const { body } = await ana.get(`${path}/${filterByCurrentUser}`);
      expect(body.value).toContainEqual(
        expect.objectContaining({ id: made.body.id, assignmentType: 'Activated' }),
      );
    });

    it('refuses a plain list of groups’ schedules without a filter', async () => {
      const path = `/${version}/identityGovernance/privilegedAccess/group/assignmentSchedules`;
      expect((await ana.get(path)).status).toBe(400);
      const own = `?$filter=principalId eq '${contoso.ana.id}'`;
      expect((await ana.get(`${path}${own}`)).status).toBe(200);
    });

    it('names a policy and its rules by its id', async () => {
      const assignments = `/${version}/policies/roleManagementPolicyAssignments`;
      const where = "?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
      const { body } = await ana.get(`${assignments}${where}`);
      const { policyId } = body.value[0];
      const path = `/${version}/policies/roleManagementPolicies/${policyId}`;
      const policy = await ana.get(`${path}?$expand=rules`);
      expect(policy.status).toBe(200);
      expect(policy.body.id).toBe(policyId);
      expect(policy.body.rules.length).toBeGreaterThanOrEqual(17);
      expect((await ana.get(path)).body.rules).toBeUndefined();
    });

    it('tells what the roles are to whoever may read roles', async () => {
      const path = `/${version}/roleManagement/directory/roleDefinitions`;
      const id = roleId(graph.tenant, 'Reports Reader');
      expect((await ana.get(`${path}/${id}`)).body.displayName).toBe('Reports Reader');
      const { body } = await ana.get(`${path}?$filter=id eq '${id}'`);
      expect(body.value.map((role: { id: string }) => role.id)).toEqual([id]);
      const ben = await graph.as(contoso.ben, { scopes: ['User.Read'] });
      expect((await ben.get(path)).status).toBe(403);
    });
  });
});

describe('what other clients call of Azure Resource Manager', () => {
  let arm: Arm;
  let ana: ArmClient;
  beforeEach(async () => {
    arm = startArm();
    ana = await arm.as(contoso.ana);
    const root = requestPath(arm.scopeOf('mg-platform'), crypto.randomUUID());
    expect((await ana('PUT', root, activation(roleGuid.reader))).status).toBe(201);
  });

  it('lists subscriptions with their ids, their tenant and their state', async () => {
    const { body } = await ana('GET', '/subscriptions?api-version=2022-12-01');
    expect(body.value.length).toBeGreaterThan(0);
    for (const row of body.value) {
      expect(row).toMatchObject({ tenantId: contoso.id, state: 'Enabled' });
      expect(row.id).toBe(`/subscriptions/${row.subscriptionId}`);
    }
  });

  it('lists the management groups that the caller may read', async () => {
    const path = '/providers/Microsoft.Management/managementGroups?api-version=2020-05-01';
    const { status, body } = await ana('GET', path);
    expect(status).toBe(200);
    expect(body.value).toContainEqual(
      expect.objectContaining({
        name: 'mg-platform',
        type: 'Microsoft.Management/managementGroups',
      }),
    );
    const ben = await arm.as(contoso.ben);
    expect((await ben('GET', path)).body.value).toEqual([]);
  });

  it('tells what a role is at a scope', async () => {
    const scope = arm.scopeOf('mg-platform').id;
    const path = `${scope}/providers/Microsoft.Authorization/roleDefinitions`;
    const version = 'api-version=2022-04-01';
    const one = await ana('GET', `${path}/${roleGuid.owner}?${version}`);
    expect(one.body.properties).toMatchObject({ roleName: 'Owner', type: 'BuiltInRole' });
    const found = await ana('GET', `${path}?${version}&$filter=roleName eq 'Contributor'`);
    expect(found.body.value.map(({ name }: { name: string }) => name)).toEqual([
      roleGuid.contributor,
    ]);
    expect((await ana('GET', `${path}/${crypto.randomUUID()}?${version}`)).status).toBe(404);
  });
});
