import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import { type Client, type Graph, type Json, paths, roleId, startGraph } from './graph-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana);
});

const tenantWide = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
const withRules = '$expand=policy($expand=rules)';

async function rulesOf(role: string, expand = withRules): Promise<Json[]> {
  const ofRole = ` and roleDefinitionId eq '${roleId(graph.tenant, role)}'`;
  const { body } = await ana.get(`${paths.policies}?${tenantWide}${ofRole}&${expand}`);
  return body.value[0].policy.rules;
}

async function ruleOf(role: string, id: string): Promise<Json> {
  return (await rulesOf(role)).find((rule) => rule.id === id) ?? {};
}

describe('policies', () => {
  it('of every directory role come in one answer', async () => {
    const { body } = await ana.get(`${paths.policies}?${tenantWide}&${withRules}`);
    expect(body.value).toHaveLength(graph.tenant.roleDefinitions.length);
    expect(body).not.toHaveProperty('@odata.nextLink');
  });

  it.each(['Directory', 'DirectoryRole'])('are served under scope type %s', async (scopeType) => {
    const filter = `$filter=scopeId eq '/' and scopeType eq '${scopeType}'`;
    const { body } = await ana.get(`${paths.policies}?${filter}`);
    expect(body.value[0].scopeType).toBe(scopeType);
    expect(body.value[0].id).toMatch(new RegExp(`^${scopeType}_${contoso.id}_`));
    expect(body.value[0]).not.toHaveProperty('policy');
  });

  it.each([
    '',
    "?$filter=scopeId eq '/'",
    "?$filter=scopeType eq 'DirectoryRole'",
    `?${tenantWide} and (roleDefinitionId eq 'a' or roleDefinitionId eq 'b')`,
  ])('are refused for %j', async (query) => {
    const { status, body } = await ana.get(paths.policies + query);
    expect(status).toBe(400);
    expect(body.error.code).toBe('InvalidFilter');
  });

  it('can be read one by one', async () => {
    const { body } = await ana.get(`${paths.policies}?${tenantWide}`);
    const reply = await ana.get(`${paths.policies}/${body.value[3].id}?${withRules}`);
    expect(reply.body.roleDefinitionId).toBe(body.value[3].roleDefinitionId);
    expect(reply.body.policy.rules).toHaveLength(17);
  });

  it('have seventeen rules', async () => {
    expect(await rulesOf('User Administrator')).toHaveLength(17);
  });

  it('that were saved lately have two more, of an unknown type', async () => {
    const rules = await rulesOf('Global Reader');
    expect(rules).toHaveLength(19);
    const types = rules.map((rule) => String(rule['@odata.type']));
    expect(types.filter((type) => type.endsWith('CustomExtensionRule'))).toHaveLength(2);
  });

  it('have only the selected fields of rules', async () => {
    const rules = await rulesOf(
      'User Administrator',
      '$expand=policy($select=id;$expand=rules($select=id))',
    );
    expect(Object.keys(rules[0] ?? {})).toEqual(['@odata.type', 'id']);
  });
});

describe('a policy has rules for', () => {
  it('the longest duration', async () => {
    expect(await ruleOf('Helpdesk Administrator', 'Expiration_EndUser_Assignment')).toMatchObject({
      maximumDuration: 'PT4H',
      isExpirationRequired: true,
    });
  });

  it('reason, ticket and MFA', async () => {
    const rule = await ruleOf('Exchange Administrator', 'Enablement_EndUser_Assignment');
    expect(rule.enabledRules).toEqual(['Justification', 'Ticketing']);
  });

  it('an authentication context', async () => {
    expect(
      await ruleOf('Reports Reader', 'AuthenticationContext_EndUser_Assignment'),
    ).toMatchObject({ isEnabled: true, claimValue: 'c1' });
  });

  it.each([
    ['User Administrator', null],
    ['Global Reader', ''],
  ])('no authentication context for %s, written as %j', async (role, claimValue) => {
    expect(await ruleOf(role, 'AuthenticationContext_EndUser_Assignment')).toMatchObject({
      isEnabled: false,
      claimValue,
    });
  });

  it('approval by named approvers', async () => {
    const rule = await ruleOf('Groups Administrator', 'Approval_EndUser_Assignment');
    expect(rule).toMatchObject({
      setting: {
        isApprovalRequired: true,
        approvalStages: [
          {
            primaryApprovers: [
              {
                '@odata.type': '#microsoft.graph.groupMembers',
                groupId: contoso.securityTeam.id,
              },
            ],
          },
        ],
      },
    });
  });

  it('further recipients of e-mail', async () => {
    const id = 'Notification_Admin_EndUser_Assignment';
    const rule = await ruleOf('Groups Administrator', id);
    expect(rule.notificationRecipients).toEqual(['security@contoso.com']);
    expect((await ruleOf('Global Reader', id)).notificationRecipients).toBeNull();
  });
});
