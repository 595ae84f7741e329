import { beforeEach, describe, expect, it } from 'vitest';
import { setArmBehaviour } from '../../emulator/arm/behaviour';
import { decideArmRequest } from '../../emulator/arm/decide';
import { setNextOutcome, setStatusLag } from '../../emulator/graph/behaviour';
import { contoso } from '../../emulator/tenants/contoso';
import type { AzureScope } from '../../emulator/world-azure';
import {
  type Arm,
  type ArmClient,
  activation,
  deactivation,
  mine,
  paths,
  requestPath,
  roleGuid,
  startArm,
} from './arm-client';

const MINUTE_MS = 60_000;
const { contributor, owner, reader } = roleGuid;
const stepUp = { acrs: ['c1'], xmsCc: ['cp1'] };

let arm: Arm;
let ana: ArmClient;
let web: AzureScope;
let production: AzureScope;
let platform: AzureScope;
beforeEach(async () => {
  arm = startArm();
  ana = await arm.as(contoso.ana);
  [web, production, platform] = [
    arm.scopeOf('rg-web'),
    arm.scopeOf('Contoso Production'),
    arm.scopeOf('mg-platform'),
  ];
});

async function put(scope: AzureScope, body: object, { as = ana, name = crypto.randomUUID() } = {}) {
  const answer = await as('PUT', requestPath(scope, name), body);
  return { ...answer, name, code: answer.body.error?.code };
}
const activeCount = async () => (await ana('GET', paths.active + mine)).body.value.length;

describe('an activation', () => {
  it('is provisioned at once under its request name', async () => {
    const { status, body, name } = await put(web, activation(contributor));
    expect(status).toBe(201);
    expect(body).toMatchObject({ name, properties: { status: 'Provisioned' } });
    expect(await activeCount()).toBe(1);
  });

  it('accepts property names and values in any case, and the scope with PIM’s prefix', async () => {
    const { principalId, roleDefinitionId } = activation(owner).properties;
    const path = requestPath(
      { id: `/providers/microsoft.subscription${web.id}` },
      crypto.randomUUID(),
    );
    const { status } = await ana('PUT', path.toLowerCase(), {
      Properties: {
        PrincipalId: principalId.toUpperCase(),
        RoleDefinitionId: roleDefinitionId.replace(owner, contributor.toUpperCase()),
        RequestType: 'selfACTIVATE',
        Justification: 'x',
        ScheduleInfo: { Expiration: { Type: 'afterduration', Duration: 'PT30M' } },
      },
    });
    expect(status).toBe(201);
  });

  it('under a name that was used before is refused', async () => {
    const { name } = await put(web, activation(contributor));
    const again = await put(web, activation(contributor), { name });
    expect([again.status, again.code]).toEqual([409, 'RoleAssignmentRequestExists']);
  });

  it('of a role that is active or waits for approval is refused', async () => {
    await put(web, activation(contributor));
    expect((await put(web, activation(contributor))).code).toBe('RoleAssignmentExists');
    const as = await arm.as(contoso.ana, stepUp);
    await put(production, activation(owner), { as });
    expect((await put(production, activation(owner), { as })).code).toBe(
      'PendingRoleAssignmentRequest',
    );
  });

  it.each([
    ['without a reason', { justification: ' ' }, 'JustificationRule'],
    [
      'for too long',
      { scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT9H' } } },
      'ExpirationRule',
    ],
  ])('%s breaks the policy', async (_, differences, rule) => {
    const { code, body } = await put(web, activation(contributor, differences));
    expect(code).toBe('RoleAssignmentRequestPolicyValidationFailed');
    expect(body.error.message).toContain(rule);
  });

  it('of a role without eligibility breaks the policy', async () => {
    expect((await put(web, activation(reader.replace('a', 'b')))).body.error.message).toContain(
      'EligibilityRule',
    );
  });

  it('for somebody else is refused', async () => {
    const other = activation(contributor, { principalId: contoso.ben.id });
    expect((await put(web, other)).code).toBe('AuthorizationFailed');
  });

  it('is challenged for the authentication context with 400 and encoded claims', async () => {
    const { status, code, body } = await put(production, activation(owner));
    expect([status, code]).toEqual([400, 'RoleAssignmentRequestAcrsValidationFailed']);
    expect(decodeURIComponent(body.error.message)).toContain('"value":"c1"');
  });

  it('can be challenged with 403 and bare claims', async () => {
    setArmBehaviour(arm.world, { acrs: 'bare403' });
    const { status, body } = await put(production, activation(owner));
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'claims={"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    );
  });

  it('can be answered with 201 although it has failed', async () => {
    setNextOutcome(arm.world, 'Failed');
    const { status, body } = await put(web, activation(contributor));
    expect([status, body.properties.status]).toEqual([201, 'Failed']);
    expect(await activeCount()).toBe(0);
  });

  it('can stay in provisioning for a while', async () => {
    setStatusLag(arm.world, 20_000);
    const { body } = await put(web, activation(contributor));
    expect(body.properties.status).toBe('PendingProvisioning');
    arm.pass(20_000);
    expect(await activeCount()).toBe(1);
  });

  it('in the future is granted, and starts by the clock', async () => {
    const scheduleInfo = {
      startDateTime: '2026-06-01T11:00:00Z',
      expiration: { type: 'AfterDuration', duration: 'PT1H' },
    };
    const { body } = await put(web, activation(contributor, { scheduleInfo }));
    expect(body.properties.status).toBe('Granted');
    expect(await activeCount()).toBe(0);
    arm.pass(121 * MINUTE_MS);
    expect(await activeCount()).toBe(1);
  });

  it('copies a condition', async () => {
    const { body } = await put(web, activation(contributor, { condition: 'true' }));
    expect(body.properties).toMatchObject({ condition: 'true', conditionVersion: '2.0' });
  });

  it('that is only validated gets the same answer and stores nothing', async () => {
    const path = requestPath(web, crypto.randomUUID(), 'validate');
    const { status, body } = await ana('POST', path, activation(contributor));
    expect([status, body.properties.status]).toEqual([200, 'Provisioned']);
    expect(arm.tenant.azure.requests).toEqual([]);
  });
});

describe('below the scope of the eligibility', () => {
  const link = () => arm.tenant.azure.eligibilities.find(({ roleId }) => roleId === owner)!;
  const linked = (id: string) => activation(owner, { linkedRoleEligibilityScheduleId: id });

  it('the full path of the eligibility is accepted, its bare id is not', async () => {
    const as = await arm.as(contoso.ana, stepUp);
    expect((await put(web, linked(link().scheduleId), { as })).status).toBe(400);
    const path = `${production.id}/providers/Microsoft.Authorization/RoleEligibilitySchedules/${link().scheduleId}`;
    expect((await put(web, linked(path), { as })).status).toBe(201);
  });

  it('a resource group under a management group cannot be seen', async () => {
    expect((await put(web, activation(reader))).code).toBe('AuthorizationFailed');
    expect((await put(production, activation(reader))).status).toBe(201);
  });
});

describe('approval', () => {
  const waiting = async () => {
    const as = await arm.as(contoso.ana, stepUp);
    return put(production, activation(owner), { as });
  };

  it('makes the role active', async () => {
    const { name, body } = await waiting();
    expect(body.properties).toMatchObject({
      status: 'PendingApproval',
      approvalId: `/providers/Microsoft.Authorization/roleAssignmentApprovals/${name}`,
    });
    decideArmRequest(arm.world, name, { approve: true, words: '' });
    expect(await activeCount()).toBe(1);
  });

  it('that is denied or never comes ends the request', async () => {
    const { name } = await waiting();
    decideArmRequest(arm.world, name, { approve: false, words: '' });
    const { body } = await ana('GET', `${requestPath(production, name)}&$filter=asTarget()`);
    expect(body.properties.status).toBe('AdminDenied');
    const later = await waiting();
    arm.pass(25 * 60 * MINUTE_MS);
    expect(
      (await ana('GET', `${requestPath(production, later.name)}&$filter=asTarget()`)).body
        .properties.status,
    ).toBe('TimedOut');
  });

  it('is not needed any more for a request that was cancelled', async () => {
    const { name } = await waiting();
    expect(await ana('POST', requestPath(production, name, 'cancel'))).toMatchObject({
      status: 200,
    });
    expect((await ana('POST', requestPath(production, name, 'cancel'))).status).toBe(400);
  });

  it('is listed for the approvers', async () => {
    const id = contoso.cora.id;
    arm.tenant.defaultPolicy.approvers = [{ id, kind: 'user', description: 'Cora' }];
    arm.tenant.azure.policies = {};
    await put(web, activation(contributor));
    const cora = await arm.as(contoso.cora);
    const list = paths.requests + mine.replace('asTarget', 'asApprover');
    expect((await cora('GET', list)).body.value).toHaveLength(1);
    expect((await ana('GET', list)).body.value).toHaveLength(0);
  });
});

describe('an end', () => {
  const end = async () => (await put(platform, deactivation(reader))).code;

  it('finds no assignment at first, then is too early, then works', async () => {
    await put(platform, activation(reader));
    expect(await end()).toBe('RoleAssignmentDoesNotExist');
    arm.pass(45_000);
    expect(await end()).toBe('ActiveDurationTooShort');
    arm.pass(5 * MINUTE_MS);
    const { status, body } = await put(platform, deactivation(reader));
    expect([status, body.properties.status]).toEqual([201, 'Revoked']);
    expect(await activeCount()).toBe(0);
  });

  it('keeps the role from being activated for a minute and a half', async () => {
    await put(platform, activation(reader));
    arm.pass(6 * MINUTE_MS);
    await end();
    arm.pass(89_000);
    expect((await put(platform, activation(reader))).code).toBe('RoleAssignmentExists');
    arm.pass(1_000);
    expect((await put(platform, activation(reader))).status).toBe(201);
  });

  it('and a start are late in a list that lags', async () => {
    setArmBehaviour(arm.world, { listLagMs: 60_000 });
    await put(platform, activation(reader));
    expect(await activeCount()).toBe(0);
    arm.pass(6 * MINUTE_MS);
    expect(await activeCount()).toBe(1);
    await end();
    expect(await activeCount()).toBe(1);
    arm.pass(60_000);
    expect(await activeCount()).toBe(0);
  });
});
