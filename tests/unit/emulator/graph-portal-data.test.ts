import { beforeEach, describe, expect, it } from 'vitest';
import { portalData } from '../../emulator/graph/portal-data';
import { roleTemplates } from '../../emulator/graph/role-templates';
import { contoso } from '../../emulator/tenants/contoso';
import { roleDefinitions } from '../../emulator/tenants/role-definitions';
import { activation, type Client, type Graph, paths, startGraph } from './graph-client';

let graph: Graph;
beforeEach(() => {
  graph = startGraph();
});

/** A client with a token like that of a portal page: all that the person may do, by the roles at its issue. */
function pageClient(...roles: (keyof typeof roleTemplates)[]): Promise<Client> {
  return graph.as(contoso.ana, {
    scopes: ['Directory.AccessAsUser.All', 'AuditLog.Read.All'],
    wids: roles.map((role) => roleTemplates[role]),
  });
}

const addresses = portalData.map(({ version, path }) => `/${version}${path}`);

describe('the data of a page', () => {
  it.each(addresses)('%s is refused without a role', async (address) => {
    const { status, body } = await (await pageClient()).get(address);
    expect(status).toBe(403);
    expect([
      'Authorization_RequestDenied',
      'Authentication_RequestFromUnsupportedUserRole',
    ]).toContain(body.error.code);
  });

  it.each(addresses)('%s is returned to a Global Reader', async (address) => {
    const { status, body } = await (await pageClient('Global Reader')).get(address);
    expect(status).toBe(200);
    expect(body.value ?? [body]).not.toHaveLength(0);
  });

  it('is returned to the least-privileged role', async () => {
    const reply = await (await pageClient('Reports Reader')).get('/v1.0/auditLogs/signIns');
    expect(reply.status).toBe(200);
  });

  it('is refused to a role for something else', async () => {
    const reply = await (await pageClient('Groups Administrator')).get('/v1.0/auditLogs/signIns');
    expect(reply.status).toBe(403);
  });

  it('stays refused after activation until the page has a new token', async () => {
    const before = await graph.as(contoso.ana, { scopes: ['Directory.AccessAsUser.All'] });
    const ana = await graph.as(contoso.ana);
    await ana.post(paths.requests, activation(graph, 'Helpdesk Administrator'));
    const after = await graph.as(contoso.ana, { scopes: ['Directory.AccessAsUser.All'] });
    expect((await before.get('/v1.0/users')).status).toBe(403);
    expect((await after.get('/v1.0/users')).status).toBe(200);
  });

  it('is refused to the product’s own token', async () => {
    const ana = await graph.as(contoso.ana, { wids: [roleTemplates['Global Reader']] });
    expect((await ana.get('/v1.0/auditLogs/signIns')).status).toBe(403);
  });

  it('refused inside a batch leaves the batch a 200', async () => {
    const requests = [{ id: '1', method: 'GET', url: '/identity/conditionalAccess/policies' }];
    const { status, body } = await (await pageClient()).post('/v1.0/$batch', { requests });
    expect(status).toBe(200);
    expect(body.responses[0].status).toBe(403);
  });

  it('needs only roles that exist', () => {
    for (const [displayName, templateId] of Object.entries(roleTemplates)) {
      expect(roleDefinitions).toContainEqual(expect.objectContaining({ displayName, templateId }));
    }
  });
});
