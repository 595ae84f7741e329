import { beforeEach, describe, expect, it } from 'vitest';
import { setReplicationLag } from '../../emulator/graph/applications/replication';
import { armApp, graphApp } from '../../emulator/graph/applications/resources';
import { roleTemplates } from '../../emulator/graph/role-templates';
import { contoso } from '../../emulator/tenants/contoso';
import { type Client, type Graph, MINUTE_MS, startGraph } from './graph-client';

const redirectUri = 'https://abc.chromiumapp.org/';
const admin = {
  scopes: ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'],
  wids: [roleTemplates['Cloud Application Administrator']],
};
const id = (name: string) => graphApp.permissions.find(({ value }) => value === name)!.id;
const body = {
  displayName: 'Uplift',
  signInAudience: 'AzureADMyOrg',
  spa: { redirectUris: [redirectUri] },
  requiredResourceAccess: [
    { resourceAppId: graphApp.appId, resourceAccess: [{ id: id('User.Read'), type: 'Scope' }] },
  ],
};

let graph: Graph;
let client: Client;
beforeEach(async () => {
  graph = startGraph();
  graph.tenant.apps = [];
  client = await graph.as(contoso.ana, admin);
});

const principalOf = async (appId: string) =>
  (await client.get(`/v1.0/servicePrincipals?$filter=appId eq '${appId}'`)).body.value[0];
const message = ({ status, body }: { status: number; body: { error: { message: string } } }) =>
  `${status} ${body.error.message}`;

describe('an application', () => {
  it('is created in one call with redirect URIs, permissions and audience', async () => {
    const { status, body: app } = await client.post('/v1.0/applications', body);
    expect(status).toBe(201);
    expect(app).toMatchObject(body);
    const read = await client.get(`/v1.0/applications(appId='${app.appId}')?$select=spa`);
    expect(read.body.spa).toEqual(body.spa);
    const list = await client.get("/v1.0/applications?$filter=displayName eq 'Uplift'");
    expect(list.body.value.map((each: { id: string }) => each.id)).toEqual([app.id]);
  });

  it('is changed', async () => {
    const { body: app } = await client.post('/v1.0/applications', body);
    const spa = { redirectUris: [redirectUri, 'https://def.extensions.allizom.org/'] };
    expect((await client.patch(`/v1.0/applications/${app.id}`, { spa })).status).toBe(204);
    expect((await client.get(`/v1.0/applications/${app.id}`)).body.spa).toEqual(spa);
  });

  it.each([
    ['no name', { displayName: undefined }, 'displayName'],
    ['an unknown property', { spaRedirects: [] }, 'spaRedirects'],
    ['an audience that does not exist', { signInAudience: 'Everybody' }, 'signInAudience'],
    [
      'a redirect URI without encryption',
      { spa: { redirectUris: ['http://a.b/'] } },
      'redirectUris',
    ],
    [
      'a redirect URI twice',
      { spa: { redirectUris: ['https://a.b/', 'https://a.b/'] } },
      'redirectUris',
    ],
    [
      'a permission that does not exist',
      {
        requiredResourceAccess: [
          { resourceAppId: graphApp.appId, resourceAccess: [{ id: 'x', type: 'Scope' }] },
        ],
      },
      'requiredResourceAccess',
    ],
    [
      'an API twice',
      { requiredResourceAccess: [...body.requiredResourceAccess, ...body.requiredResourceAccess] },
      'requiredResourceAccess',
    ],
  ])('is refused with %s', async (_, difference, property) => {
    const reply = await client.post('/v1.0/applications', { ...body, ...difference });
    expect(message(reply)).toContain('400');
    expect(message(reply)).toContain(`'${property}'`);
  });

  it('needs the permission and a role', async () => {
    const reader = await graph.as(contoso.ana, { ...admin, scopes: ['User.Read'] });
    expect((await reader.post('/v1.0/applications', body)).status).toBe(403);
    const nobody = await graph.as(contoso.ana, { ...admin, wids: [] });
    expect((await nobody.post('/v1.0/applications', body)).status).toBe(403);
  });
});

describe('a service principal', () => {
  it('shows the permissions of an API', async () => {
    const { oauth2PermissionScopes } = await principalOf(graphApp.appId);
    expect(oauth2PermissionScopes).toContainEqual(
      expect.objectContaining({ value: 'User.Read', id: id('User.Read'), isEnabled: true }),
    );
  });

  it('of Azure is missing where Azure was never used, until it is created', async () => {
    graph.tenant.hasNoAzure = true;
    expect(await principalOf(armApp.appId)).toBeUndefined();
    expect((await client.post('/v1.0/servicePrincipals', { appId: armApp.appId })).status).toBe(
      201,
    );
    expect((await principalOf(armApp.appId)).appId).toBe(armApp.appId);
  });

  it('is created once', async () => {
    const { appId } = (await client.post('/v1.0/applications', body)).body;
    expect(await principalOf(appId)).toBeUndefined();
    expect((await client.post('/v1.0/servicePrincipals', { appId })).status).toBe(201);
    const again = await client.post('/v1.0/servicePrincipals', { appId });
    expect(message(again)).toMatch(/^409 .* already in use/);
  });
});

describe('a grant', () => {
  const granted = async (): Promise<{ own: string; resource: string }> => {
    const { appId } = (await client.post('/v1.0/applications', body)).body;
    const own = (await client.post('/v1.0/servicePrincipals', { appId })).body.id;
    const resource = (await principalOf(graphApp.appId)).id;
    return { own, resource };
  };
  const grantOf = ({ own, resource }: { own: string; resource: string }, scope: string) => ({
    clientId: own,
    resourceId: resource,
    consentType: 'AllPrincipals',
    scope,
  });

  it('gives scopes for everybody, and is changed as a whole', async () => {
    const ids = await granted();
    const created = await client.post('/v1.0/oauth2PermissionGrants', grantOf(ids, 'User.Read'));
    expect(created.status).toBe(201);
    expect(graph.tenant.apps[0]?.consented).toEqual(['https://graph.microsoft.com/User.Read']);
    const path = `/v1.0/oauth2PermissionGrants/${created.body.id}`;
    expect((await client.patch(path, { scope: 'openid User.Read' })).status).toBe(204);
    const filter = `$filter=clientId eq '${ids.own}' and consentType eq 'AllPrincipals'`;
    const list = await client.get(`/v1.0/oauth2PermissionGrants?${filter}`);
    expect(list.body.value[0].scope.trim()).toBe('openid User.Read');
  });

  it('is there once for an application and an API', async () => {
    const ids = await granted();
    await client.post('/v1.0/oauth2PermissionGrants', grantOf(ids, 'User.Read'));
    const again = await client.post('/v1.0/oauth2PermissionGrants', grantOf(ids, 'openid'));
    expect(message(again)).toBe('409 Permission entry already exists.');
  });

  it('is refused with a scope that the API does not have', async () => {
    const reply = await client.post(
      '/v1.0/oauth2PermissionGrants',
      grantOf(await granted(), 'Any'),
    );
    expect(message(reply)).toMatch(/^400 .*'scope'/);
  });

  it('needs its own permission', async () => {
    const ids = await granted();
    const other = await graph.as(contoso.ana, { ...admin, scopes: ['Application.ReadWrite.All'] });
    const reply = await other.post('/v1.0/oauth2PermissionGrants', grantOf(ids, 'User.Read'));
    expect(reply.status).toBe(403);
  });
});

describe('what was created a moment ago', () => {
  it('is not found until Microsoft has copied it', async () => {
    setReplicationLag(graph.world, MINUTE_MS);
    const { id: objectId, appId } = (await client.post('/v1.0/applications', body)).body;
    const list = async () =>
      (await client.get("/v1.0/applications?$filter=displayName eq 'Uplift'")).body.value.length;
    expect(await list()).toBe(0);
    const update = await client.patch(`/v1.0/applications/${objectId}`, { spa: body.spa });
    expect(message(update)).toMatch(/^404 .*does not exist/);
    const principal = await client.post('/v1.0/servicePrincipals', { appId });
    expect(message(principal)).toMatch(/^400 .*does not reference a valid application object/);
    graph.pass(MINUTE_MS);
    expect(await list()).toBe(1);
    expect((await client.post('/v1.0/servicePrincipals', { appId })).status).toBe(201);
    // Its principal is not found either now, and cannot be created again.
    expect(await principalOf(appId)).toBeUndefined();
    const again = await client.post('/v1.0/servicePrincipals', { appId });
    expect(again.status).toBe(409);
  });
});
