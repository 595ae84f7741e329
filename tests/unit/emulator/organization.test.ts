import { beforeEach, describe, expect, it } from 'vitest';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { invite } from '../../emulator/tenants/guests';
import type { Tenant } from '../../emulator/world';
import { differences, list, nullable, object, oneOf } from './field-shape';
import { type Graph, type Json, startGraph } from './graph-client';

let graph: Graph;
beforeEach(() => {
  graph = startGraph();
  graph.tenant.otherDomains = ['contoso.onmicrosoft.com', 'contoso.co.uk'];
});

const address = '/v1.0/organization';
const read = async (path = address, ...scopes: string[]) =>
  (await graph.as(contoso.ana, { scopes: ['User.Read', ...scopes] })).get(path);

const verifiedDomains = list(
  object({
    capabilities: 'text',
    isDefault: 'boolean',
    isInitial: 'boolean',
    name: 'text',
    type: oneOf('Managed', 'Federated'),
  }),
);

describe('the organization', () => {
  it('is the caller’s own tenant, by name and verified domains', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#organization');
    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ id: contoso.id, displayName: 'Contoso' });
    expect(differences(verifiedDomains, body.value[0].verifiedDomains)).toEqual([]);
  });

  it('marks the default domain and the initial one', async () => {
    const rows: Json[] = (await read()).body.value[0].verifiedDomains;
    const flags = ({ name, isDefault, isInitial }: Json) => [name, isDefault, isInitial];
    expect(rows.map(flags)).toEqual([
      ['contoso.onmicrosoft.com', false, true],
      ['contoso.com', true, false],
      ['contoso.co.uk', false, false],
    ]);
  });

  it('has no other values for somebody who may read their own profile only', async () => {
    const [{ id: _, displayName: __, verifiedDomains: ___, ...others }] = (await read()).body.value;
    expect(Object.keys(others)).toContain('tenantType');
    expect(Object.values(others).filter((value) => value !== null)).toEqual([]);
  });

  it('has the other values with a permission for them', async () => {
    const { body } = await read(address, 'Organization.Read.All');
    expect(body.value[0]).toMatchObject({ id: contoso.id, tenantType: 'AAD' });
  });

  it('has the selected fields, and refuses unknown ones', async () => {
    const { body } = await read(`${address}?$select=displayName,verifiedDomains`);
    expect(Object.keys(body.value[0])).toEqual(['displayName', 'verifiedDomains']);
    expect((await read(`${address}?$select=owner`)).status).toBe(400);
  });

  it('can be read by its id, and no other can', async () => {
    const { body } = await read(`${address}/${contoso.id}`);
    expect(body).toMatchObject({ id: contoso.id });
    expect((await read(`${address}/${fabrikam.id}`)).status).toBe(404);
  });

  it('is refused without a permission', async () => {
    const ana = await graph.as(contoso.ana, { scopes: ['Group.ReadBasic.All'] });
    expect((await ana.get(address)).status).toBe(403);
  });

  it('can be read in a batch', async () => {
    const ana = await graph.as(contoso.ana);
    const requests = [{ id: '1', method: 'GET', url: '/organization?$select=displayName' }];
    const { body } = await ana.post('/v1.0/$batch', { requests });
    expect(body.responses[0]).toMatchObject({
      status: 200,
      body: { value: [{ displayName: 'Contoso' }] },
    });
  });

  it('of every emulated tenant has an initial domain', async () => {
    const domain = object({ value: list(object({ verifiedDomains: nullable(verifiedDomains) })) });
    for (const tenant of graph.world.tenants) {
      const [user] = tenant.users;
      const client = await graph.as(user!, { tenant });
      const { body } = await client.get(`${address}?$select=verifiedDomains`);
      expect(differences(domain, { value: body.value })).toEqual([]);
      const rows: Json[] = body.value[0].verifiedDomains;
      expect(rows.filter(({ isInitial }) => isInitial)).toHaveLength(1);
      expect(rows.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    }
  });
});

describe('a guest', () => {
  const asGuest = async (change: (tenant: Tenant) => void = () => undefined) => {
    const tenant = graph.world.tenants.find(({ id }) => id === fabrikam.id)!;
    const guest = invite(tenant, { tenantId: contoso.id, user: contoso.ana });
    change(tenant);
    return (await graph.as(guest, { tenant })).get(address);
  };

  it('reads the tenant that invited it', async () => {
    const { status, body } = await asGuest();
    expect([status, body.value[0].id]).toEqual([200, fabrikam.id]);
  });

  it('may be forbidden to read it, unlike a member', async () => {
    const { status, body } = await asGuest((tenant) => {
      tenant.guestsAreRestricted = true;
    });
    expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
    graph.tenant.guestsAreRestricted = true;
    expect((await read()).status).toBe(200);
  });
});
