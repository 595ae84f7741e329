import { describe, expect, it } from 'vitest';
import type { EmulatedResponse } from '../../emulator/http-types';
import { portalService } from '../../emulator/portals/service';
import { findUser } from '../../emulator/portals/session';
import { several } from '../../emulator/tenants/several';
import { worldOf } from '../../emulator/tenants/worlds';
import { claimsIn } from './sign-in-client';

const { contoso, fabrikam, emea, adatum } = several;
const world = worldOf('several');

async function get(address: string, cookie?: string): Promise<EmulatedResponse> {
  const url = new URL(address);
  const headers: Record<string, string> = cookie ? { cookie } : {};
  return portalService({ method: 'GET', host: url.host, url, headers, body: '' }, world);
}

/** Signs somebody in to a portal and returns its cookie. */
async function signIn(user: string, host = 'entra.microsoft.com'): Promise<string> {
  const { headers } = await get(`https://${host}/?user=${encodeURIComponent(user)}`);
  return String(headers?.['set-cookie']).split(';')[0] ?? '';
}

/** The tenant and person of the token of a portal's document, or the document's text without one. */
async function tokenOwner(address: string, cookie?: string) {
  const { origin, pathname, search } = new URL(address);
  const at = encodeURIComponent(pathname + search);
  const answer = await get(`${origin}/emulated/tokens?at=${at}`, cookie);
  if (answer.status !== 200) return String((await get(address, cookie)).body);
  const { tid, oid } = claimsIn((answer.body as { token: string }).token);
  return { tid, oid };
}

const anaAtContoso = { tid: contoso.id, oid: contoso.ana.id };
const anaAtFabrikam = { tid: fabrikam.id, oid: fabrikam.ana.id };

describe('an account that is signed in to a portal', () => {
  it('by its user name is the home account, never a guest', async () => {
    const cookie = await signIn(contoso.ana.upn);
    expect(await tokenOwner('https://entra.microsoft.com/', cookie)).toEqual(anaAtContoso);
    const backwards = { ...world, tenants: world.tenants.toReversed() };
    expect(findUser(backwards, contoso.ana.upn)?.user).toEqual(contoso.ana);
  });

  it('by its object id may be a guest, or one of two accounts of a person', async () => {
    const guest = await signIn(fabrikam.ana.id);
    expect(await tokenOwner('https://entra.microsoft.com/', guest)).toEqual(anaAtFabrikam);
    const admin = await signIn(contoso.admin.id);
    expect(await tokenOwner('https://entra.microsoft.com/', admin)).toEqual({
      tid: contoso.id,
      oid: contoso.admin.id,
    });
  });
});

describe('an address that names a tenant', () => {
  it.each([
    'https://security.microsoft.com/incidents?tid={id}',
    'https://security.microsoft.com/incidents?tid=fabrikam.com',
    'https://entra.microsoft.com/?ctid={id}',
    'https://portal.azure.com/?tenant=fabrikam.onmicrosoft.com',
    'https://intune.microsoft.com/?tenantId={id}',
    'https://admin.teams.microsoft.com/users?delegatedOrg=Fabrikam.com',
    'https://entra.microsoft.com/{id}/',
    'https://portal.azure.com/fabrikam.com',
    'https://fabrikam-admin.sharepoint.com/',
  ])('%s opens that tenant, with the person’s object there', async (address) => {
    const url = address.replace('{id}', fabrikam.id);
    const cookie = await signIn(contoso.ana.upn, new URL(url).host);
    expect(await tokenOwner(url, cookie)).toEqual(anaAtFabrikam);
  });

  it('shows an error where the account has no access to that tenant', async () => {
    const cookie = await signIn(contoso.admin.upn);
    const body = await tokenOwner(`https://entra.microsoft.com/?tid=${fabrikam.id}`, cookie);
    expect(body).toContain('Your account does not have access to this directory.');
    expect(body).toContain(`AADSTS50020: User account '${contoso.admin.upn}'`);
    expect(body).not.toContain('id="data"');
  });

  it('shows an error where there is no such tenant', async () => {
    const body = await tokenOwner('https://entra.microsoft.com/nowhere.example/');
    expect(body).toContain('AADSTS50020');
  });

  it('opens each customer’s tenant for a consultant, and none for a namesake', async () => {
    const finn = await signIn(fabrikam.finn.upn);
    expect(await tokenOwner(`https://entra.microsoft.com/${adatum.id}/`, finn)).toEqual({
      tid: adatum.id,
      oid: adatum.finn.id,
    });
    const other = await signIn(emea.otherAna.upn);
    expect(await tokenOwner('https://entra.microsoft.com/contoso.com/', other)).toContain('50020');
  });
});

describe('another tenant behind #@', () => {
  it('loads another document, for people with an object there', async () => {
    const cookie = await signIn(contoso.ana.upn);
    const address = 'https://entra.microsoft.com/emulated/directory?back=%2F%3Fl%3Dde&name=';
    const answer = await get(`${address}fabrikam.com`, cookie);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/?l=de' } });
    const next = String(answer.headers?.['set-cookie']).split(';')[0];
    expect(await tokenOwner('https://entra.microsoft.com/', next)).toEqual(anaAtFabrikam);
    expect((await get(`${address}adatum.example`, cookie)).status).toBe(404);
  });
});
