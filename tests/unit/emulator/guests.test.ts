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
  backWith,
  claimsIn,
  openBrowser,
  redeem,
  signIn,
  titleOf,
} from './sign-in-client';

const { ana, ben } = contoso;

let emulator: Emulator;
let browser: Browser;
let atFabrikam: Tenant;
let guest: User;

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((each) => each.id === id)!;

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  atFabrikam = tenantIn(fabrikam.id);
  atFabrikam.apps[0]!.consented = [...productScopes];
  guest = invite(atFabrikam, { tenantId: contoso.id, user: ana });
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
  it('is found at home only where no tenant is named', async () => {
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

  it('signs in by the address at home as the object of the tenant that invited it', async () => {
    const back = await signInAsGuest();
    expect(infoIn(backWith(back).get('client_info') ?? '')).toEqual(homeInfo);
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

  it('is called by its invitation in Graph', async () => {
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

  it('is not who was not invited: that is told on a page', async () => {
    const picker = await browser.authorize({}, fabrikam.id);
    const page = await browser.click(picker, /Next/, { address: ben.upn });
    expect(page.body).toContain('AADSTS50020');
    expect(page.body).toContain(ben.upn);
  });
});

describe('one person in two tenants', () => {
  it('types no password twice, but proves to each tenant what that one asks', async () => {
    await signIn(browser, ana.upn);
    const page = await browser.authorize({ login_hint: ana.upn }, fabrikam.id);
    expect(titleOf(page)).toBe('Approve sign-in request');
    await browser.click(page, /Approve/);
    const quiet = await browser.authorize({ prompt: 'none' }, fabrikam.id);
    expect(backWith(quiet).get('code')).toBeTruthy();
  });

  it('goes straight on where the second tenant asks for nothing more', async () => {
    guest.mfaAtSignIn = false;
    await signIn(browser, ana.upn);
    const back = await browser.authorize({ prompt: 'none' }, fabrikam.id);
    const { json } = await redeem(browser, back);
    expect(claimsIn(json.access_token)).toMatchObject({ oid: guest.id, amr: ['pwd'] });
  });

  it('verifies a context for each tenant by itself', async () => {
    guest.mfaAtSignIn = false;
    const claims = acrsClaims('c1');
    await signIn(browser, ana.upn);
    await browser.click(await browser.authorize({ claims }), /security key/);
    const back = backWith(await browser.authorize({ prompt: 'none', claims }, fabrikam.id));
    expect(back.get('error_description')).toContain('AADSTS50076');
  });

  it('is known at either by the hint of the other’s token', async () => {
    guest.mfaAtSignIn = false;
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const login_hint = String(claimsIn(json.id_token).login_hint);
    const back = await browser.authorize({ prompt: 'none', login_hint }, fabrikam.id);
    const second = await redeem(browser, back);
    expect(claimsIn(second.json.id_token)).toMatchObject({ login_hint, oid: guest.id });
  });

  it('is signed out of both', async () => {
    guest.mfaAtSignIn = false;
    await signIn(browser, ana.upn);
    const query = `logout_hint=${encodeURIComponent(ana.upn)}`;
    await browser.send(
      `https://login.microsoftonline.com/${fabrikam.id}/oauth2/v2.0/logout?${query}`,
    );
    const back = backWith(await browser.authorize({ prompt: 'none' }));
    expect(back.get('error')).toBe('login_required');
  });

  it('is revoked in both at once: sessions, refresh tokens and access tokens', async () => {
    const { json } = await redeem(browser, await signInAsGuest());
    emulator.control.revoke(ana.id);
    const quiet = backWith(await browser.authorize({ prompt: 'none' }, fabrikam.id));
    expect(quiet.get('error')).toBe('login_required');
    const renewed = await refresh(json.refresh_token, fabrikam.id);
    expect(renewed.json.error_codes).toEqual([50173]);
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
  it('of the account at home gives a token of another tenant, and back', async () => {
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

  it('is refused where the other tenant asks for a proof it has not had', async () => {
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([50076]);
  });

  it('is refused where nobody consented', async () => {
    guest.mfaAtSignIn = false;
    atFabrikam.apps[0]!.consented = [];
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([65001]);
  });

  it('is refused where its person was not invited', async () => {
    const { json } = await redeem(browser, await signIn(browser, ben.upn));
    const refused = await refresh(json.refresh_token, fabrikam.id);
    expect(refused.json.error_codes).toEqual([50020]);
  });
});

describe('a code', () => {
  it('is of one tenant', async () => {
    const back = await signInAsGuest();
    const elsewhere = await redeem(browser, back, {}, undefined, contoso.id);
    expect(elsewhere.json.error_codes).toEqual([700005]);
    const { status } = await redeem(browser, back, {}, undefined, fabrikam.id);
    expect(status).toBe(200);
  });
});
