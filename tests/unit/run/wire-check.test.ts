import { describe, expect, it } from 'vitest';
import { checkSample } from '../../run/wire-check';
import { readIndex, type Sample } from '../../run/wire-index';

const graph = 'https://graph.microsoft.com/v1.0';
const directory = `${graph}/roleManagement/directory`;

function sampleOf(endpoint: string, status: number, kind = 'response'): Sample {
  return readIndex(`file,kind,endpoint,status\ns.json,${kind},"${endpoint}",${status}`)[0]!;
}
const check = (endpoint: string, status: number, body: unknown, kind?: string) =>
  checkSample(sampleOf(endpoint, status, kind), JSON.stringify(body));

const parsed = { parsed: true, problems: [] };
const row = {
  id: 'row-1',
  roleDefinitionId: 'role-1',
  directoryScopeId: '/',
  memberType: 'Inherited',
  endDateTime: null,
};
const eligible = `GET ${directory}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`;

describe('lists', () => {
  it('with everything a row needs parse', async () => {
    expect(await check(eligible, 200, { value: [row] })).toEqual(parsed);
  });

  it('parse when the sample leaves out the host', async () => {
    const short = `GET …/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`;
    expect(await check(short, 200, { value: [row] })).toEqual(parsed);
  });

  it('name the row that would be dropped', async () => {
    const verdict = await check(eligible, 200, { value: [row, { id: 'row-2' }] });
    expect(verdict).toMatchObject({ parsed: false });
    expect(verdict).toHaveProperty('problems.0', expect.stringMatching(/^row 1 .roleDefinitionId/));
  });

  it('name the field that would be lost', async () => {
    const verdict = await check(eligible, 200, { value: [{ ...row, memberType: 7 }] });
    expect(verdict).toEqual({ parsed: false, problems: ['row 0 loses memberType'] });
  });

  it('fail when their next page would not be fetched', async () => {
    const body = { value: [row], '@odata.nextLink': 'https://elsewhere.example/next' };
    expect(await check(eligible, 200, body)).toMatchObject({ parsed: false });
  });

  it('without rows do not parse', async () => {
    expect(await check(eligible, 200, { rows: [] })).toMatchObject({ parsed: false });
  });
});

describe('a request', () => {
  const post = `POST ${directory}/roleAssignmentScheduleRequests`;
  const request = { ...row, status: 'Brewing', action: 'SelfActivate' };

  it('parses with an unknown status and an unknown action', async () => {
    expect(await check(post, 201, { ...request, action: 'selfAdmire' })).toEqual(parsed);
  });

  it('without status does not parse', async () => {
    expect(await check(post, 201, row)).toMatchObject({ parsed: false });
  });
});

describe('the other surfaces', () => {
  const groups = `${graph}/identityGovernance/privilegedAccess/group`;
  const arm = 'https://management.azure.com/providers/Microsoft.Authorization';
  const member = { id: 'i', groupId: 'g', accessId: 'owner', memberType: 'direct' };
  const assigned = { scope: '/subscriptions/s', roleDefinitionId: 'r', memberType: 'Inherited' };
  const request = { status: 'Unheard', requestType: 'SelfActivate' };

  it.each([
    ['eligible groups', `GET ${groups}/eligibilityScheduleInstances`, { value: [member] }],
    ['a request', `POST ${groups}/assignmentScheduleRequests`, { ...member, status: 'Granted' }],
    [
      'eligible Azure roles',
      `GET ${arm}/roleEligibilityScheduleInstances?$filter=asTarget()`,
      { value: [{ properties: assigned }], nextLink: null },
    ],
    [
      'a request for an Azure role at a scope that is left open',
      'PUT https://management.azure.com/{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/{guid}',
      { name: 'n', properties: { ...assigned, ...request } },
    ],
  ])('parse: %s', async (_, endpoint, body) => {
    expect(await check(endpoint, 200, body)).toEqual(parsed);
  });

  it.each([
    ['a group', `GET ${groups}/eligibilityScheduleInstances`, { id: 'i', accessId: 'owner' }],
    ['an Azure role', `GET ${arm}/roleEligibilityScheduleInstances`, { properties: {} }],
  ])('do not parse without what makes %s', async (_, endpoint, row) => {
    expect(await check(endpoint, 200, { value: [row] })).toMatchObject({ parsed: false });
  });
});

describe('policies', () => {
  const list = `GET ${graph}/policies/roleManagementPolicyAssignments?$filter=x&$expand=policy($expand=rules)`;
  const policy = (...rules: object[]) => ({ value: [{ policy: { rules } }] });
  const enablement = { id: 'Enablement_EndUser_Assignment', enabledRules: ['Justification'] };

  it('parse with rules of unknown kinds', async () => {
    const rules = [enablement, { id: 'Moon_EndUser_Assignment', '@odata.type': '#moonRule' }];
    expect(await check(list, 200, policy(...rules))).toEqual(parsed);
  });

  it('parse without the role that they apply to', async () => {
    expect(await check(list, 200, policy())).toEqual(parsed);
  });

  it('name the requirement that would be missed', async () => {
    const approval = {
      id: 'Approval_EndUser_Assignment',
      setting: { isApprovalRequired: true, approvalStages: [{ primaryApprovers: [{}] }] },
    };
    expect(await check(list, 200, policy(enablement, approval))).toEqual({
      parsed: false,
      problems: ['approvers'],
    });
  });
});

describe('refusals', () => {
  it('parse from every call, also as HTML', async () => {
    const sample = sampleOf('PUT https://management.azure.com/x', 502);
    expect(await checkSample(sample, '<html>bad gateway</html>')).toEqual(parsed);
  });

  it('are read from the nested error, too', async () => {
    const inner = JSON.stringify({ errorCode: 'RoleAssignmentExists', message: 'exists' });
    const body = { error: { code: 'UnknownError', message: inner } };
    expect(await check('any', 400, body)).toEqual(parsed);
  });

  it('fail when their claims would not be found', async () => {
    const body = { error: { code: 'Acrs', message: 'claims={"access_token":' } };
    expect(await check('any', 400, body)).toEqual({
      parsed: false,
      problems: ['claims are not found'],
    });
  });

  it('have their claims read from the header of an envelope', async () => {
    const header = (claims: string) => `Bearer error="insufficient_claims", claims="${claims}"`;
    const envelope = (claims: string) => ({
      status: 401,
      headers: { 'www-authenticate': header(claims) },
      body: null,
    });
    const kind = 'response-envelope';
    const claims = btoa('{"access_token":{}}');
    expect(await check('any', 401, envelope(claims), kind)).toEqual(parsed);
    expect(await check('any', 401, envelope('***'), kind)).toMatchObject({ parsed: false });
  });
});

describe('a batch', () => {
  it('parses each response, whatever their ids', async () => {
    const responses = [
      { id: 'b', status: 200, headers: { 'Retry-After': '1' }, body: { value: [] } },
      { id: 'a', status: 403, body: { error: { code: '', message: 'no' } } },
    ];
    expect(await check(`POST ${graph}/$batch`, 200, { responses })).toEqual(parsed);
  });

  it('without responses does not parse', async () => {
    expect(await check(`POST ${graph}/$batch`, 200, {})).toMatchObject({ parsed: false });
  });
});

describe('a sample that is skipped', () => {
  it.each([
    ['a request body', `POST ${directory}/roleAssignmentScheduleRequests`, 0, 'request'],
    ['a call that the extension does not make', `GET ${graph}/users/1`, 200, 'response'],
    [
      'a list of fewer fields than the extension requests',
      `${eligible}?$select=id`,
      200,
      'response',
    ],
    ['a sign-in', 'POST https://login.microsoftonline.com/t/oauth2/v2.0/token', 400, 'response'],
  ])('is %s', async (_, endpoint, status, kind) => {
    expect(await check(endpoint, status, {}, kind)).toBe('skipped');
  });
});
