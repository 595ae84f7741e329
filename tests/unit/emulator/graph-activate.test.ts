import { beforeEach, describe, expect, it } from 'vitest';
import { setWording } from '../../emulator/graph/behaviour';
import { contoso } from '../../emulator/tenants/contoso';
import {
  activation,
  type Client,
  type Graph,
  type Json,
  MINUTE_MS,
  paths,
  roleId,
  startGraph,
} from './graph-client';

let graph: Graph;
let ana: Client;
beforeEach(async () => {
  graph = startGraph();
  ana = await graph.as(contoso.ana);
});

const activate = (role: string, differences: Json = {}, client = ana) =>
  client.post(paths.requests, activation(graph, role, differences));

const lasting = (duration: string | undefined, startDateTime?: string) => ({
  scheduleInfo: { startDateTime, expiration: { type: 'AfterDuration', duration } },
});

const refusalOf = ({ body }: Awaited<ReturnType<Client['post']>>) =>
  `${body.error?.code}: ${body.error?.message}`;

const rules = 'RoleAssignmentRequestPolicyValidationFailed: The following policy rules failed:';

const activeRows = () =>
  graph.tenant.assignments.filter((row) => row.assignmentType === 'Activated');

describe('an activation', () => {
  it('is provisioned at once, and the eligible assignment stays', async () => {
    const eligible = graph.tenant.eligibilities.length;
    const reply = await activate('Security Reader', lasting('PT2H'));
    expect(reply.status).toBe(201);
    expect(reply.body.status).toBe('Provisioned');
    const [row] = activeRows();
    expect((row?.endsAtMs ?? 0) - graph.world.now()).toBe(120 * MINUTE_MS);
    expect(graph.tenant.eligibilities).toHaveLength(eligible);
  });

  it('keeps reason and ticket exactly as typed', async () => {
    const justification = '  INC-7 “Zoë’s” laptop ';
    const ticketInfo = { ticketNumber: 'INC-7', ticketSystem: 'Desk' };
    const reply = await activate('Exchange Administrator', { justification, ticketInfo });
    expect(reply.body).toMatchObject({ justification, ticketInfo });
  });

  it('accepts names and enums in any case', async () => {
    const body = activation(graph, 'Security Reader', { action: 'SelfActivate' });
    const upperCase = Object.entries(body).map(([name, value]) => [name.toUpperCase(), value]);
    const reply = await ana.post(paths.requests, Object.fromEntries(upperCase));
    expect(reply.status).toBe(201);
    expect(reply.body.action).toBe('SelfActivate');
    expect(reply.body.scheduleInfo.expiration.type).toBe('afterDuration');
  });

  it('is for the person even when the eligibility is a group’s', async () => {
    const reply = await activate('Global Reader');
    expect(reply.body).toMatchObject({ status: 'Provisioned', principalId: contoso.ana.id });
  });

  it('works in an administrative unit', async () => {
    const directoryScopeId = `/administrativeUnits/${contoso.sales.id}`;
    const reply = await activate('License Administrator', { directoryScopeId });
    expect(reply.body.directoryScopeId).toBe(directoryScopeId);
  });

  it('that is only validated creates nothing', async () => {
    const reply = await activate('Security Reader', { isValidationOnly: true });
    expect(reply.status).toBe(201);
    expect(graph.tenant.requests).toHaveLength(0);
    expect(activeRows()).toHaveLength(0);
  });

  it('that is only validated is refused like a real one', async () => {
    const reply = await activate('User Administrator', {
      isValidationOnly: true,
      justification: '',
    });
    expect(reply.status).toBe(400);
  });
});

describe('an activation is refused', () => {
  it('without an eligible assignment', async () => {
    expect(refusalOf(await activate('Teams Administrator'))).toBe(`${rules} ["EligibilityRule"]`);
  });

  it('at another scope than the eligible one', async () => {
    expect(refusalOf(await activate('License Administrator'))).toBe(`${rules} ["EligibilityRule"]`);
  });

  it('for somebody else', async () => {
    const reply = await activate('Helpdesk Administrator', { principalId: contoso.ben.id });
    expect(reply.status).toBe(403);
  });

  it('when the role is active', async () => {
    await activate('Security Reader');
    expect(refusalOf(await activate('Security Reader'))).toBe(
      'RoleAssignmentExists: The Role assignment already exists.',
    );
  });

  it('while another request waits', async () => {
    await activate('Groups Administrator');
    expect(refusalOf(await activate('Groups Administrator'))).toBe(
      'PendingRoleAssignmentRequest: There is already an existing pending Role assignment request.',
    );
  });

  it.each([undefined, '', '   '])('with the reason %j', async (justification) => {
    expect(refusalOf(await activate('User Administrator', { justification }))).toBe(
      `${rules} JustificationRule - Justification is required`,
    );
  });

  it('without a ticket', async () => {
    expect(refusalOf(await activate('Exchange Administrator'))).toBe(
      `${rules} TicketingRule - Ticket information is required`,
    );
  });

  it.each(['PT9H', 'P1D', undefined])('for %s where eight hours are allowed', async (duration) => {
    expect(refusalOf(await activate('Security Reader', lasting(duration)))).toBe(
      `${rules} ["ExpirationRule"]`,
    );
  });

  it('for less than five minutes', async () => {
    expect(refusalOf(await activate('Security Reader', lasting('PT4M')))).toMatch(
      /^ActiveDurationTooShort: /,
    );
    expect((await activate('Security Reader', lasting('PT5M'))).status).toBe(201);
  });

  it('for everything that is missing, in one message', async () => {
    setWording(graph.world, 'older');
    const reply = await activate('Exchange Administrator', {
      justification: '',
      ...lasting('P2D'),
    });
    expect(refusalOf(reply)).toBe(
      `${rules} ["JustificationRule","TicketingRule","ExpirationRule"]`,
    );
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown property', { reason: 'x' }],
    ['an unknown action', { action: 'activate' }],
    ['no role', { roleDefinitionId: undefined }],
    ['an invalid duration', lasting('2 hours')],
    ['an invalid start', lasting('PT1H', 'soon')],
  ])('with %s', async (_, differences) => {
    const reply = await (typeof differences === 'string'
      ? ana.post(paths.requests, differences)
      : activate('Security Reader', differences as Json));
    expect(reply.status).toBe(400);
  });
});

describe('verification', () => {
  it('needs a token with MFA', async () => {
    const role = 'Authentication Policy Administrator';
    const weak = await graph.as(contoso.ana, { amr: ['pwd'] });
    expect(refusalOf(await activate(role, {}, weak))).toBe(
      `${rules} MfaRule - Multi-factor authentication is required`,
    );
    expect((await activate(role)).status).toBe(201);
  });

  it('is required after everything that the form lacks', async () => {
    const weak = await graph.as(contoso.ana, { amr: ['pwd'] });
    const reply = await activate(
      'Authentication Policy Administrator',
      { justification: '' },
      weak,
    );
    expect(refusalOf(reply)).toMatch(/JustificationRule/);
  });

  it('by authentication context names the claims, encoded, inside an UnknownError', async () => {
    const reply = await activate('Reports Reader');
    expect(reply.status).toBe(400);
    expect(reply.headers).not.toHaveProperty('www-authenticate');
    expect(reply.body.error.code).toBe('UnknownError');
    expect(JSON.parse(reply.body.error.message)).toEqual({
      errorCode: 'RoleAssignmentRequestAcrsValidationFailed',
      message:
        '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D',
      instanceAnnotations: [],
    });
  });

  it('can name the claims without an UnknownError, as earlier versions did', async () => {
    setWording(graph.world, 'older');
    expect(refusalOf(await activate('Reports Reader'))).toMatch(
      /^RoleAssignmentRequestAcrsValidationFailed: &claims=%7B/,
    );
  });

  it.each([
    ['the context from a client that handles claims', { acrs: ['c1'], xmsCc: ['CP1'] }, 201],
    ['the context without the cp1 capability', { acrs: ['c1'] }, 400],
    ['another context', { acrs: ['c2'], xmsCc: ['cp1'] }, 400],
  ])('with %s', async (_, token, status) => {
    const client = await graph.as(contoso.ana, token);
    expect((await activate('Reports Reader', {}, client)).status).toBe(status);
  });

  it('is required as soon as the policy says so', async () => {
    graph.tenant.policies[roleId(graph.tenant, 'Security Reader')] = {
      ...graph.tenant.defaultPolicy,
      authenticationContext: 'c3',
    };
    expect(refusalOf(await activate('Security Reader'))).toContain('c3');
  });
});
