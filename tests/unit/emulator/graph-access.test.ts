import { beforeEach, describe, expect, it } from 'vitest';
import { revoke } from '../../emulator/signin/revocations';
import { contoso } from '../../emulator/tenants/contoso';
import { type Graph, HOUR_MS, paths, productScopes, startGraph } from './graph-client';

let graph: Graph;
beforeEach(() => {
  graph = startGraph();
});

describe('a call without a valid token', () => {
  it('is refused when there is none, with a challenge', async () => {
    const reply = await graph.withBearer().get('/v1.0/me');
    expect(reply.status).toBe(401);
    expect(reply.body.error.code).toBe('InvalidAuthenticationToken');
    expect(reply.headers['www-authenticate']).toMatch(/^Bearer realm="", authorization_uri="/);
  });

  it('is refused when it is no token at all', async () => {
    const reply = await graph.withBearer('Bearer nonsense').get('/v1.0/me');
    expect(reply.status).toBe(401);
  });

  it('is refused once the token has expired', async () => {
    const ana = await graph.as(contoso.ana);
    graph.pass(2 * HOUR_MS);
    const reply = await ana.get('/v1.0/me');
    expect(reply.status).toBe(401);
    expect(reply.body.error.message).toBe('Lifetime validation failed, the token is expired.');
  });

  it('is refused when the token is for Azure', async () => {
    const ana = await graph.as(contoso.ana, { audience: 'https://management.azure.com' });
    expect((await ana.get('/v1.0/me')).status).toBe(401);
  });

  it('is challenged for claims once the person was revoked', async () => {
    const ana = await graph.as(contoso.ana);
    revoke(graph.world, contoso.ana.id);
    const reply = await ana.get('/v1.0/me');
    expect(reply.status).toBe(401);
    const challenge = String(reply.headers['www-authenticate']);
    expect(challenge).toContain('error="insufficient_claims"');
    const claims = /claims="([^"]+)"/.exec(challenge)?.[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toMatchObject({
      access_token: { nbf: { essential: true } },
    });
  });
});

describe('scopes', () => {
  const without = (scope: string) => productScopes.filter((other) => other !== scope);

  it('that are missing are named with their alternatives, inside an UnknownError', async () => {
    const scopes = without('RoleEligibilitySchedule.Read.Directory');
    const reply = await (await graph.as(contoso.ana, { scopes })).get(paths.eligible + paths.me);
    expect(reply.status).toBe(403);
    expect(reply.body.error.code).toBe('UnknownError');
    const inner = JSON.parse(reply.body.error.message);
    expect(inner.errorCode).toBe('PermissionScopeNotGranted');
    expect(inner.message).toMatch(
      /^Authorization failed due to missing permission scope RoleEligibilitySchedule\.Read\.Directory,.*\.$/,
    );
    expect(inner.instanceAnnotations).toEqual([]);
  });

  it('let active assignments be read with the read scope', async () => {
    const scopes = ['RoleAssignmentSchedule.Read.Directory'];
    const reply = await (await graph.as(contoso.ana, { scopes })).get(paths.active + paths.me);
    expect(reply.status).toBe(200);
  });

  it('refuse to read requests with the read scope', async () => {
    const scopes = ['RoleAssignmentSchedule.Read.Directory'];
    const reply = await (await graph.as(contoso.ana, { scopes })).get(paths.requests + paths.me);
    expect(reply.status).toBe(403);
  });

  it('are needed for policies', async () => {
    const scopes = without('RoleManagementPolicy.Read.Directory');
    const reply = await (await graph.as(contoso.ana, { scopes })).get(paths.policies);
    expect(reply.status).toBe(403);
  });

  it('are needed for a name', async () => {
    const ana = await graph.as(contoso.ana);
    const reply = await ana.get(`/v1.0/users/${contoso.cora.id}`);
    expect(reply.status).toBe(403);
    expect(reply.body.error.code).toBe('Authorization_RequestDenied');
  });

  it('let the name of a group be read', async () => {
    const ana = await graph.as(contoso.ana, { scopes: ['Group.ReadBasic.All'] });
    const reply = await ana.get(`/v1.0/groups/${contoso.securityTeam.id}?$select=id,displayName`);
    expect(reply.body.displayName).toBe('Security team');
    expect(reply.body).not.toHaveProperty('securityEnabled');
  });
});

describe('paths', () => {
  it.each([
    ['/v1.0/nothing/here', 400, 'BadRequest'],
    ['/v3.0/me', 400, 'BadRequest'],
    ['/v1.0/directory/recommendations', 400, 'BadRequest'],
  ])('%s is answered with %i %s', async (path, status, code) => {
    const reply = await (await graph.as(contoso.ana)).get(path);
    expect(reply.status).toBe(status);
    expect(reply.body.error.code).toBe(code);
  });

  it('refuse an unsupported method', async () => {
    const reply = await (await graph.as(contoso.ana)).post('/v1.0/me', {});
    expect(reply.status).toBe(405);
    expect(reply.body.error.code).toBe('Request_BadRequest');
  });

  it('are found in any case', async () => {
    const path = `${paths.eligible}${paths.me}`.toLowerCase().replace('/v1.0/', '/V1.0/');
    expect((await (await graph.as(contoso.ana)).get(path)).status).toBe(200);
  });

  it('return the signed-in person', async () => {
    const reply = await (await graph.as(contoso.ana)).get('/v1.0/me');
    expect(reply.body).toMatchObject({ id: contoso.ana.id, userPrincipalName: contoso.ana.upn });
  });

  it('refuse PIM where the tenant has no licence', async () => {
    graph.tenant.licensed = false;
    const reply = await (await graph.as(contoso.ana)).get(paths.eligible + paths.me);
    expect(reply.status).toBe(400);
    expect(reply.body.error.code).toBe('AadPremiumLicenseRequired');
  });
});
