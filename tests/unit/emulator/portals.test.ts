import { describe, expect, it } from 'vitest';
import type { EmulatedResponse } from '../../emulator/http-types';
import { portalService } from '../../emulator/portals/service';
import { standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { contosoWorld } from '../../emulator/tenants/worlds';
import type { World } from '../../emulator/world';

async function get(
  world: World,
  address: string,
  headers: Record<string, string> = {},
): Promise<EmulatedResponse> {
  const url = new URL(address);
  return portalService({ method: 'GET', host: url.host, url, headers, body: '' }, world);
}

/** The token that the script of a document asks for. */
async function tokenAt(world: World, address: string): Promise<string> {
  const { origin, pathname } = new URL(address);
  const answer = await get(world, `${origin}/emulated/tokens?at=${encodeURIComponent(pathname)}`);
  return (answer.body as { token: string }).token;
}

function rolesIn(token: string): string[] {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).wids;
}

function assignRole(world: World, roleName: string): string {
  const [tenant] = world.tenants;
  if (!tenant) throw new Error('contoso is missing');
  return standing(tenant, contoso.ana, roleName).roleDefinitionId;
}

const m365 = 'https://admin.microsoft.com';

describe('an emulated admin center', () => {
  it('has the roles that were active when its document was loaded', async () => {
    const world = contosoWorld();
    const before = await tokenAt(world, 'https://entra.microsoft.com/');
    const role = assignRole(world, 'Reports Reader');
    const after = await tokenAt(world, 'https://entra.microsoft.com/');
    expect(rolesIn(before)).not.toContain(role);
    expect(rolesIn(after)).toContain(role);
  });

  it('has no token in its document, and PIM’s scopes in the token of PIM’s blades alone', async () => {
    const world = contosoWorld();
    const { body } = await get(world, 'https://entra.microsoft.com/');
    expect(String(body)).not.toMatch(/eyJ[\w-]+\./);
    const tokens = (await get(world, 'https://entra.microsoft.com/emulated/tokens?at=/')).body;
    const scopesIn = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).scp;
    const { token, armToken, pimToken } = tokens as Record<string, string>;
    expect(scopesIn(pimToken ?? '')).toContain('RoleAssignmentSchedule.ReadWrite.Directory');
    for (const other of [token, armToken]) {
      expect(scopesIn(other ?? '')).not.toContain('RoleAssignmentSchedule');
    }
  });

  it('is signed in as Ana until the account is switched', async () => {
    expect((await get(contosoWorld(), 'https://entra.microsoft.com/')).body).toContain(
      'ana@contoso.com</span>',
    );
  });

  it('switches to another account and stays with it', async () => {
    const world = contosoWorld();
    const answer = await get(world, 'https://portal.azure.com/?l=de&user=ben@contoso.com');
    expect(answer).toMatchObject({ status: 302, headers: { location: '/?l=de' } });
    const cookie = String(answer.headers?.['set-cookie']).split(';')[0] ?? '';
    const next = await get(world, 'https://portal.azure.com/', { cookie });
    expect(next.body).toContain('ben@contoso.com</span>');
  });

  it('is in German on request', async () => {
    const answer = await get(contosoWorld(), 'https://entra.microsoft.com/?l=de.de-de');
    expect(answer.body).toContain('Anmeldeprotokolle');
  });

  it('shows a hostile display name as text', async () => {
    const world = contosoWorld();
    const [tenant] = world.tenants;
    if (tenant) tenant.displayName = '<img src=x onerror=alert(1)>';
    const answer = await get(world, 'https://entra.microsoft.com/');
    expect(answer.body).not.toContain('<img');
  });

  it('makes a background call that is always refused', async () => {
    const address = 'https://main.iam.ad.ext.azure.com/api/FeatureFlags/Evaluate';
    expect(await get(contosoWorld(), address)).toMatchObject({ status: 403 });
  });
});

describe("the Microsoft 365 admin center's own API", () => {
  const users = `${m365}/admin/api/users`;

  async function withPageToken(world: World) {
    const token = await tokenAt(world, `${m365}/Adminportal/Home`);
    return { authorization: `Bearer ${token}` };
  }

  it('refuses a page whose token has no role for it', async () => {
    const world = contosoWorld();
    expect(await get(world, users, await withPageToken(world))).toMatchObject({ status: 403 });
  });

  it('still refuses a document that was loaded before the role was active', async () => {
    const world = contosoWorld();
    const old = await withPageToken(world);
    assignRole(world, 'User Administrator');
    expect(await get(world, users, old)).toMatchObject({ status: 403 });
  });

  it('answers a document that was loaded afterwards', async () => {
    const world = contosoWorld();
    assignRole(world, 'User Administrator');
    const answer = await get(world, users, await withPageToken(world));
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).toContain('ben@contoso.com');
  });

  it('refuses a token for another API', async () => {
    const world = contosoWorld();
    const token = await tokenAt(world, 'https://entra.microsoft.com/');
    const answer = await get(world, users, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(401);
  });
});

describe('every other admin center', () => {
  const pages = [
    ['admin.exchange.microsoft.com', '/beta/Mailbox', 'Exchange Administrator'],
    ['contoso-admin.sharepoint.com', '/_api/SPO.Tenant/sites', 'SharePoint Administrator'],
    ['admin.teams.microsoft.com', '/api/v1/policies/meetings', 'Teams Administrator'],
    ['security.microsoft.com', '/apiproxy/mtp/incidentQueue/incidents', 'Security Reader'],
    [
      'purview.microsoft.com',
      '/apiproxy/psws/service.svc/DlpCompliancePolicy',
      'Compliance Administrator',
    ],
  ] as const;

  it.each(pages)('%s answers %s to a %s, and refuses it otherwise', async (host, path, role) => {
    const world = contosoWorld();
    const call = async () => {
      const token = await tokenAt(world, `https://${host}/`);
      return get(world, `https://${host}${path}`, { authorization: `Bearer ${token}` });
    };
    expect(await call()).toMatchObject({ status: 403 });
    assignRole(world, role);
    expect(await call()).toMatchObject({ status: 200 });
  });

  it('may have its API on a host of its own, which its pages may read', async () => {
    const world = contosoWorld();
    const token = await tokenAt(world, 'https://admin.powerplatform.microsoft.com/');
    const address =
      'https://api.bap.microsoft.com/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments';
    const headers = {
      authorization: `Bearer ${token}`,
      origin: 'https://admin.powerplatform.microsoft.com',
    };
    expect(await get(world, address, headers)).toMatchObject({
      status: 403,
      headers: { 'access-control-allow-origin': headers.origin },
    });
  });

  it('serves a page at any of its addresses', async () => {
    const document = await get(
      contosoWorld(),
      'https://admin.teams.microsoft.com/policies/meetings',
    );
    expect(document.body).toContain('href="/policies/meetings"');
  });
});
