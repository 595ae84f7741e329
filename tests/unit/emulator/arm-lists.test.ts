import { beforeEach, describe, expect, it } from 'vitest';
import { setArmBehaviour } from '../../emulator/arm/behaviour';
import { revoke } from '../../emulator/signin/revocations';
import { azureEligible } from '../../emulator/tenants/build-azure';
import { contoso } from '../../emulator/tenants/contoso';
import { graphAudience } from '../../emulator/tokens';
import {
  type Arm,
  type ArmClient,
  activation,
  mine,
  paths,
  requestPath,
  roleGuid,
  startArm,
  version,
} from './arm-client';

let arm: Arm;
let ana: ArmClient;
beforeEach(async () => {
  arm = startArm();
  ana = await arm.as(contoso.ana);
});

type Row = { properties: { expandedProperties: { roleDefinition: { displayName: string } } } };
const names = (body: { value: Row[] }) =>
  body.value.map((row) => row.properties.expandedProperties.roleDefinition.displayName);

describe('a call', () => {
  it.each([
    ['without a token', undefined],
    ['with an invalid token', 'Bearer nonsense'],
  ])('%s is refused with a challenge', async (_, bearer) => {
    const answer = await arm.withBearer(bearer)('GET', paths.eligible + mine);
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('authorization_uri=');
  });

  it.each([
    [{ audience: graphAudience }, "Graph's"],
    [{ scopes: ['other'] }, 'one without user_impersonation'],
  ])('is refused with a token that is %o, %s', async (token, _) => {
    const call = await arm.as(contoso.ana, token);
    expect((await call('GET', paths.eligible + mine)).status).toBe(401);
  });

  it('with a revoked token gets the claims of a new one', async () => {
    revoke(arm.world, contoso.ana.id);
    const answer = await ana('GET', paths.eligible + mine);
    expect(answer.status).toBe(401);
    const claims = /claims="([^"]+)"/.exec(String(answer.headers['www-authenticate']))?.[1];
    expect(JSON.parse(atob(claims ?? ''))).toHaveProperty('access_token.nbf.essential', true);
  });

  it('without an api-version is refused', async () => {
    const answer = await ana('GET', `${paths.eligible}?$filter=asTarget()`);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'MissingApiVersionParameter']);
  });

  it('of an unknown type is not found', async () => {
    const answer = await ana('GET', `/providers/Microsoft.Authorization/nothing?${version}`);
    expect([answer.status, answer.body.error.code]).toEqual([404, 'InvalidResourceType']);
  });
});

describe('my eligible roles', () => {
  it('come from all scopes at the tenant root', async () => {
    const { body } = await ana('GET', paths.eligible + mine);
    expect(names(body)).toEqual(['Contributor', 'Owner', 'Reader']);
  });

  it.each([
    '',
    '&$filter=atScope()',
    "&$filter=assignedTo('11111111-1111-4111-8111-111111111111')",
  ])('are refused with the filter "%s"', async (filter) => {
    const answer = await ana('GET', `${paths.eligible}?${version}${filter}`);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'InsufficientPermissions']);
  });

  it('may be filtered by my own id', async () => {
    const filter = `$filter=assignedTo('${contoso.ana.id.toUpperCase()}')`;
    const { body } = await ana('GET', `${paths.eligible}?${version}&${filter}`);
    expect(body.value).toHaveLength(3);
  });

  it('at a resource group leave out what is inherited from a management group', async () => {
    const { body } = await ana('GET', arm.scopeOf('rg-web').id + paths.eligible + mine);
    expect(names(body)).toEqual(['Contributor', 'Owner']);
  });

  it('that come through a group have the group as principal, active ones the person', async () => {
    azureEligible(arm.tenant, contoso.ana, 'Key Vault Administrator', arm.scopeOf('rg-web'), {
      groupId: contoso.securityTeam.id,
    });
    const { body } = await ana('GET', paths.eligible + mine);
    expect(body.value.at(-1).properties).toMatchObject({
      principalId: contoso.securityTeam.id,
      principalType: 'Group',
      memberType: 'Group',
    });
    const path = requestPath(arm.scopeOf('rg-web'), crypto.randomUUID());
    await ana('PUT', path, activation('00482a5a-887f-4fb3-b363-3b7fe8e74483'));
    const active = await ana('GET', paths.active + mine);
    expect(active.body.value[0].properties).toMatchObject({
      principalId: contoso.ana.id,
      principalType: 'User',
      memberType: 'Group',
    });
  });

  it('come in pages, of which the first may be empty', async () => {
    setArmBehaviour(arm.world, { pageSize: 2, emptyFirstPage: true });
    const pages: string[][] = [];
    for (let url: string | undefined = paths.eligible + mine; url; ) {
      const { body } = await ana('GET', url);
      pages.push(names(body));
      url = body.nextLink;
    }
    expect(pages).toEqual([[], ['Contributor', 'Owner'], ['Reader']]);
  });
});

describe('my active roles', () => {
  const root = async (): Promise<number> =>
    (await ana('GET', paths.active + mine)).body.value.length;
  const own = async (): Promise<number> => {
    const path = `${arm.scopeOf('rg-web').id}${paths.active}${mine}`;
    return (await ana('GET', path)).body.value.length;
  };
  beforeEach(async () => {
    const path = requestPath(arm.scopeOf('rg-web'), crypto.randomUUID());
    await ana('PUT', path, activation(roleGuid.contributor));
  });

  it('are dropped from the list at the root by a seeded choice, and from no other', async () => {
    setArmBehaviour(arm.world, { rootDrops: { seed: 7, share: 0.5 } });
    const first = [await root(), await root(), await root(), await root(), await root()];
    expect(new Set(first)).toEqual(new Set([0, 1]));
    expect([await own(), await own(), await own(), await own()]).toEqual([1, 1, 1, 1]);
  });

  it('are none at the root of some tenants', async () => {
    setArmBehaviour(arm.world, { emptyRoot: true });
    expect([await root(), await own()]).toEqual([0, 1]);
  });

  it('are at their own scope so far behind as a test says', async () => {
    setArmBehaviour(arm.world, { scopeLagMs: 270_000 });
    expect([await root(), await own()]).toEqual([1, 0]);
    arm.pass(270_000);
    expect([await root(), await own()]).toEqual([1, 1]);
  });
});

describe('one request of mine', () => {
  it('is refused without the filter of lists', async () => {
    const path = requestPath(arm.scopeOf('rg-web'), crypto.randomUUID());
    await ana('PUT', path, activation(roleGuid.contributor));
    expect((await ana('GET', path)).status).toBe(403);
    expect((await ana('GET', `${path}&$filter=asTarget()`)).status).toBe(200);
  });
});

describe('the child scopes at which I am eligible', () => {
  const children = async (query = '') => {
    const path = `${arm.scopeOf('mg-platform').id}/providers/Microsoft.Authorization/eligibleChildResources`;
    const { body } = await ana('GET', `${path}?${version}${query}`);
    return body.value.map(({ name, type }: Record<string, string>) => [name, type]);
  };

  it('are direct children only, unless all are requested', async () => {
    expect(await children()).toEqual([['Contoso Production', 'subscription']]);
    expect(await children('&$getAllChildren=true')).toEqual([
      ['Contoso Production', 'subscription'],
      ['rg-web', 'resourcegroup'],
    ]);
  });

  it('are of one type when filtered', async () => {
    const filter = "&$getAllChildren=true&$filter=resourceType eq 'ResourceGroup'";
    expect(await children(filter)).toEqual([['rg-web', 'resourcegroup']]);
  });
});

describe('policies', () => {
  it('belong to a role at a scope, and can be filtered by role', async () => {
    const scope = arm.scopeOf('Contoso Production');
    const filter = `$filter=roleDefinitionId eq '/x/roleDefinitions/${roleGuid.owner}'`;
    const { body } = await ana('GET', `${scope.id}${paths.policies}?${version}&${filter}`);
    expect(body.value).toHaveLength(1);
    const rules = body.value[0].properties.effectiveRules as { id: string; claimValue?: string }[];
    expect(rules.find(({ id }) => id.startsWith('AuthenticationContext'))).toMatchObject({
      isEnabled: true,
      claimValue: 'c1',
    });
  });

  it('may be unreadable', async () => {
    const scope = arm.scopeOf('rg-web');
    scope.policiesUnreadable = true;
    const answer = await ana('GET', `${scope.id}${paths.policies}?${version}`);
    expect([answer.status, answer.body.error.code]).toEqual([403, 'AuthorizationFailed']);
  });
});

describe('a page of the portal', () => {
  it('is refused until a role is active at its resource or above', async () => {
    const web = arm.scopeOf('rg-web');
    const read = () => ana('GET', `${web.id}?api-version=2021-04-01`);
    expect((await read()).body.error.code).toBe('AuthorizationFailed');
    await ana(
      'PUT',
      requestPath(arm.scopeOf('mg-platform'), crypto.randomUUID()),
      activation(roleGuid.reader),
    );
    expect((await read()).status).toBe(200);
    const written = await ana('PUT', `${web.id}?api-version=2021-04-01`, {});
    expect(written.body.error.message).toContain('resourceGroups/write');
  });

  it('shows only the subscriptions that the person may read', async () => {
    const { body } = await ana('GET', '/subscriptions?api-version=2022-12-01');
    expect(body.value).toEqual([]);
  });
});
