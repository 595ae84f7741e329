import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { invite } from '../../emulator/tenants/guests';
import { productScopes } from '../../emulator/tenants/product';
import { readAccessToken } from '../../emulator/tokens';
import type { Tenant, User } from '../../emulator/world';
import {
  acrsClaims,
  type Browser,
  claimsIn,
  openBrowser,
  redeem,
  redirectParameters,
  signIn,
  titleOf,
} from './sign-in-client';

const { ana, ben } = contoso;

let emulator: Emulator;
let browser: Browser;
let fabrikamTenant: Tenant;
let guest: User;

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((tenant) => tenant.id === id)!;

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  fabrikamTenant = tenantIn(fabrikam.id);
  fabrikamTenant.apps[0]!.consented = [...productScopes];
  guest = invite(fabrikamTenant, { tenantId: contoso.id, user: ana });
});
afterEach(() => emulator.stop());

/** A first sign-in at the tenant that invited Ana. */
async function signInAsGuest() {
  const picker = await browser.authorize({}, fabrikam.id);
  return browser.click(await browser.click(picker, /ana@contoso/), /Approve/);
}

const homeInfo = { uid: ana.id, utid: contoso.id };
const infoIn = (text: string | undefined) =>
  JSON.parse(Buffer.from(text ?? '', 'base64url').toString());

describe('a guest', () => {
  it('signs in at home where no tenant is named', async () => {
    for (const authority of ['organizations', 'common']) {
      const picker = await browser.authorize({ prompt: 'select_account' }, authority);
      expect(picker.body.match(/ana@contoso\.com/g)).toHaveLength(1);
      expect(picker.body).not.toContain('#EXT#');
      const mfa = await browser.click(picker, /Next/, { address: ana.upn });
      const { json } = await redeem(browser, await browser.click(mfa, /Approve/));
      expect(claimsIn(json.id_token)).toMatchObject({ tid: contoso.id, oid: ana.id });
      browser = openBrowser(emulator);
    }
  });

  it('signs in with the address from home as an object of the tenant that invited it', async () => {
    const back = await signInAsGuest();
    expect(infoIn(redirectParameters(back).get('client_info') ?? '')).toEqual(homeInfo);
    const { json } = await redeem(browser, back);
    expect(infoIn(json.client_info)).toEqual(homeInfo);
    expect(claimsIn(json.id_token)).toMatchObject({
      oid: guest.id,
      tid: fabrikam.id,
      preferred_username: ana.upn,
      idp: `https://sts.windows.net/${contoso.id}/`,
    });
    expect(guest.id).not.toBe(ana.id);
  });

  it('has a token of that tenant, without a user principal name', async () => {
    const { json } = await redeem(browser, await signInAsGuest());
    const claims = claimsIn(json.access_token);
    expect(claims).toMatchObject({ oid: guest.id, tid: fabrikam.id, unique_name: ana.upn });
    expect(claims).not.toHaveProperty('upn');
  });

  it('has the user name of its invitation in Graph', async () => {
    const { json } = await redeem(browser, await signInAsGuest());
    const { body } = await browser.send(
      'https://graph.microsoft.com/v1.0/me?$select=userPrincipalName,userType,mail',
      { headers: { authorization: `Bearer ${json.access_token}` } },
    );
    expect(JSON.parse(body)).toMatchObject({
      userPrincipalName: 'ana_contoso.com#EXT#@fabrikam.onmicrosoft.com',
      userType: 'Guest',
      mail: ana.upn,
    });
  });

  it('is only who was invited: others get a page with an error', async () => {
    const picker = await browser.authorize({}, fabrikam.id);
    const page = await browser.click(picker, /Next/, { address: ben.upn });
    expect(page.body).toContain('AADSTS50020');
    expect(page.body).toContain(ben.upn);
  });
});

describe('one person in two tenants', () => {
  it('types the password once, and does MFA for each tenant that requires it', async () => {
    await signIn(browser, ana.upn);
    const page = await browser.authorize({ login_hint: ana.upn }, fabrikam.id);
    expect(titleOf(page)).toBe('Approve sign-in request');
    await browser.click(page, /Approve/);
    const quiet = await browser.authorize({ prompt: 'none' }, fabrikam.id);
    expect(redirectParameters(quiet).get('code')).toBeTruthy();
  });

  it('sees no page where the second tenant requires nothing more', async () => {
    guest.mfaAtSignIn = false;
    await signIn(browser, ana.upn);
    const back = await browser.authorize({ prompt: 'none' }, fabrikam.id);
    const { json } = await redeem(browser, back);
    expect(claimsIn(json.access_token)).toMatchObject({ oid: guest.id, amr: ['pwd'] });
  });

  it('verifies an authentication context for each tenant separately', async () => {
    guest.mfaAtSignIn = false;
    const claims = acrsClaims('c1');
    await signIn(browser, ana.upn);
    await browser.click(await browser.authorize({ claims }), /security key/);
    const back = redirectParameters(
      await browser.authorize({ prompt: 'none', claims }, fabrikam.id),
    );
    expect(back.get('error_description')).toContain('AADSTS50076');
  });

  it('is recognised at one tenant by the login hint of the other’s token', async () => {
    guest.mfaAtSignIn = false;
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const login_hint = String(claimsIn(json.id_token).login_hint);
    const back = await browser.authorize({ prompt: 'none', login_hint }, fabrikam.id);
    const second = await redeem(browser, back);
    expect(claimsIn(second.json.id_token)).toMatchObject({ login_hint, oid: guest.id });
  });

  it('is signed out of both at once', async () => {
    guest.mfaAtSignIn = false;
    await signIn(browser, ana.upn);
    const query = `logout_hint=${encodeURIComponent(ana.upn)}`;
    await browser.send(
      `https://login.microsoftonline.com/${fabrikam.id}/oauth2/v2.0/logout?${query}`,
    );
    const back = redirectParameters(await browser.authorize({ prompt: 'none' }));
    expect(back.get('error')).toBe('login_required');
  });

  it('is revoked in both at once: sessions, refresh tokens and access tokens', async () => {
    const { json } = await redeem(browser, await signInAsGuest());
    emulator.control.revoke(ana.id);
    const quiet = redirectParameters(await browser.authorize({ prompt: 'none' }, fabrikam.id));
    expect(quiet.get('error')).toBe('login_required');
    const refreshed = await refresh(json.refresh_token, fabrikam.id);
    expect(refreshed.json.error_codes).toEqual([50173]);
    const bearer = `Bearer ${json.access_token}`;
    const read = await readAccessToken(emulator.world, bearer, 'https://graph.microsoft.com');
    expect(read).toMatchObject({ revoked: true });
  });

  it('cannot be revoked where it is a guest', () => {
    expect(() => emulator.control.revoke(guest.id)).toThrow(/is a guest/);
  });
});

const refresh = (refresh_token: string | undefined, authority: string) =>
  browser.token(
    { grant_type: 'refresh_token', refresh_token: refresh_token ?? '' },
    undefined,
    authority,
  );

describe('a refresh token', () => {
  it('of the home account gives tokens of another tenant, and the other way round', async () => {
    guest.mfaAtSignIn = false;
    const first = await redeem(browser, await signIn(browser, ana.upn));
    const second = await refresh(first.json.refresh_token, fabrikam.id);
    expect(claimsIn(second.json.access_token)).toMatchObject({ oid: guest.id, tid: fabrikam.id });
    expect(infoIn(second.json.client_info)).toEqual(homeInfo);
    for (const authority of [contoso.id, 'organizations']) {
      const { json } = await refresh(second.json.refresh_token, authority);
      expect(claimsIn(json.access_token)).toMatchObject({ oid: ana.id, tid: contoso.id });
    }
  });

  it('is refused where the other tenant requires MFA that was not done there', async () => {
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([50076]);
  });

  it('is refused without consent in the other tenant', async () => {
    guest.mfaAtSignIn = false;
    fabrikamTenant.apps[0]!.consented = [];
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([65001]);
  });

  it('is refused where the person was not invited', async () => {
    const { json } = await redeem(browser, await signIn(browser, ben.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([50020]);
  });
});

describe('a code', () => {
  it('is valid for one tenant', async () => {
    const back = await signInAsGuest();
    const elsewhere = await redeem(browser, back, {}, undefined, contoso.id);
    expect(elsewhere.json.error_codes).toEqual([700005]);
    const { status } = await redeem(browser, back, {}, undefined, fabrikam.id);
    expect(status).toBe(200);
  });
});
