import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { appOf, standing } from '../../emulator/tenants/build';
import { chromiumRedirectUri, productScopes } from '../../emulator/tenants/product';
import { several } from '../../emulator/tenants/several';
import type { Tenant } from '../../emulator/world';
import {
  type Browser,
  claimsIn,
  openBrowser,
  redeem,
  redirectParameters,
  titleOf,
} from './sign-in-client';

const { contoso, fabrikam } = several;
const own = { client_id: contoso.ownClientId };

let emulator: Emulator;
let browser: Browser;

beforeEach(async () => {
  emulator = await startEmulator({ world: 'several' });
  browser = openBrowser(emulator);
});
afterEach(() => emulator.stop());

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((tenant) => tenant.id === id)!;

async function enter(address: string, authority: string, more: Record<string, string> = {}) {
  const picker = await browser.authorize({ prompt: 'select_account', ...more }, authority);
  return browser.click(await browser.click(picker, /Next/, { address }), /Approve/);
}

describe('an application of one tenant', () => {
  it.each([contoso.id, 'contoso.co.uk'])('works at its own tenant, as %s', async (authority) => {
    const back = await enter(contoso.ana.upn, authority, own);
    const { json } = await redeem(browser, back, own, undefined, authority);
    expect(claimsIn(json.access_token)).toMatchObject({ appid: contoso.ownClientId });
  });

  it.each(['organizations', 'common'])(
    'is refused under %s, with the published message',
    async (authority) => {
      const back = redirectParameters(await browser.authorize(own, authority));
      expect(back.get('error')).toBe('invalid_request');
      expect(back.get('state')).toBe('state-1');
      expect(back.get('error_description')?.split('\r\n')[0]).toBe(
        `AADSTS50194: Application '${contoso.ownClientId}'(Uplift) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
      );
    },
  );

  it('is not redirected to a URI that is not its own', async () => {
    const page = await browser.authorize({ ...own, redirect_uri: 'https://evil.test/' });
    expect(page.headers.location).toBeUndefined();
    expect(page.body).toContain('AADSTS50011');
  });

  it('is refused by the token endpoint, too', async () => {
    const back = await enter(contoso.ana.upn, contoso.id, own);
    const { status, json } = await redeem(browser, back, own);
    expect([status, json.error, json.error_codes]).toEqual([400, 'invalid_request', [50194]]);
  });

  it('is unknown at another tenant', async () => {
    const page = await browser.authorize(own, fabrikam.id);
    expect(page.headers.location).toBeUndefined();
    expect(page.body).toContain('AADSTS700016');
    expect(page.body).toContain(fabrikam.displayName);
    const token = { ...own, grant_type: 'refresh_token', refresh_token: 'x' };
    expect((await browser.token(token, undefined, fabrikam.id)).json.error_codes).toEqual([700016]);
  });
});

describe('an application of several tenants, in a tenant without it', () => {
  const other = { client_id: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0009' };
  beforeEach(() => {
    tenantIn(contoso.id).apps.push(
      appOf(other.client_id, 'Another', chromiumRedirectUri, productScopes),
    );
    standing(tenantIn(fabrikam.id), fabrikam.finn, 'Privileged Role Administrator');
  });
  const appAtFabrikam = () =>
    tenantIn(fabrikam.id).apps.find(({ clientId }) => clientId === other.client_id);

  it.each(['organizations', fabrikam.id])('needs consent, at %s', async (authority) => {
    const page = await enter(fabrikam.finn.upn, authority, other);
    expect(titleOf(page)).toBe('Permissions requested');
    expect(page.body).toContain('Another');
    expect(appAtFabrikam()).toBeUndefined();
    const back = await browser.click(page, /Accept/);
    expect(appAtFabrikam()).toMatchObject({
      displayName: 'Another',
      audience: 'AzureADMultipleOrgs',
    });
    const { json } = await redeem(browser, back, other, undefined, authority);
    expect(claimsIn(json.access_token)).toMatchObject({ tid: fabrikam.id, oid: fabrikam.finn.id });
  });

  it('gets an administrator’s consent for everybody, and none of another tenant’s', async () => {
    const page = await enter(fabrikam.finn.upn, fabrikam.id, { ...other, scope: 'User.Read' });
    await browser.click(page, /Accept/, { forAll: 'yes' });
    expect(appAtFabrikam()?.consented).toEqual(['https://graph.microsoft.com/User.Read']);
  });

  it('is not added by a declined consent, nor by somebody who may not consent', async () => {
    const page = await enter(fabrikam.finn.upn, fabrikam.id, other);
    await browser.click(page, /Cancel/);
    const guest = openBrowser(emulator);
    const picker = await guest.authorize(other, fabrikam.id);
    const mfa = await guest.click(picker, /Next/, { address: contoso.ana.upn });
    expect(titleOf(await guest.click(mfa, /Approve/))).toBe('Need admin approval');
    expect(appAtFabrikam()).toBeUndefined();
  });
});
