import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../emulator/client';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { clientId } from '../../emulator/tenants/product';
import { readAccessToken } from '../../emulator/tokens';
import {
  acrsClaims,
  type Browser,
  claimsIn,
  extensionOrigin,
  openBrowser,
  redeem,
  signIn,
  targetOf,
} from './sign-in-client';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const { ana } = contoso;

let emulator: Emulator;
let browser: Browser;
let back: Reply;

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  back = await signIn(browser, ana.upn);
});
afterEach(() => emulator.stop());

const refresh = (token: string | undefined, more: Record<string, string> = {}) =>
  browser.token({ grant_type: 'refresh_token', refresh_token: token ?? '', ...more });

describe('redeeming a code', () => {
  it('is answered with the fields that MSAL reads', async () => {
    const { status, json } = await redeem(browser, back);
    expect(status).toBe(200);
    expect(Object.keys(json).sort()).toEqual([
      'access_token',
      'client_info',
      'expires_in',
      'ext_expires_in',
      'id_token',
      'refresh_token',
      'refresh_token_expires_in',
      'scope',
      'token_type',
    ]);
  });

  it('has an answer that the extension, as a single-page application, may read', async () => {
    const { headers } = await redeem(browser, back);
    expect(headers['access-control-allow-origin']).toBe(extensionOrigin);
  });

  it('has the account in client_info', async () => {
    const { json } = await redeem(browser, back);
    const info = JSON.parse(Buffer.from(json.client_info ?? '', 'base64url').toString());
    expect(info).toEqual({ uid: ana.id, utid: contoso.id });
  });

  it('works once', async () => {
    await redeem(browser, back);
    const { status, json } = await redeem(browser, back);
    expect(status).toBe(400);
    expect(json.error_codes).toEqual([54005]);
  });

  it('is refused without the right verifier', async () => {
    const { json } = await redeem(browser, back, { code_verifier: 'something else' });
    expect(json.error).toBe('invalid_grant');
    expect(json.error_codes).toEqual([501481]);
  });

  it('is refused after ten minutes', async () => {
    emulator.control.advance(10 * MINUTE_MS + 1000);
    expect((await redeem(browser, back)).json.error_codes).toEqual([70008]);
  });

  it('is refused at another redirect URI than it was sent to', async () => {
    const { json } = await redeem(browser, back, { redirect_uri: 'https://elsewhere.test/' });
    expect(json.error_codes).toEqual([500112]);
  });

  it('is refused without an origin, since single-page applications have one', async () => {
    const { json } = await redeem(browser, back, {}, null);
    expect(json.error_codes).toEqual([9002327]);
  });

  it('is refused to a browser when the redirect URI is registered with another type', async () => {
    for (const app of emulator.world.tenants[0]?.apps ?? []) {
      for (const uri of app.redirectUris) uri.type = 'web';
    }
    const { json, headers } = await redeem(browser, await browser.authorize());
    expect(json.error_codes).toEqual([9002326]);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is refused with scopes of Graph and Azure together', async () => {
    const scope = 'User.Read https://management.azure.com/user_impersonation';
    expect((await redeem(browser, back, { scope })).json.error_codes).toEqual([28000]);
  });
});

describe('the access token', () => {
  it('has every scope that was consented for its resource', async () => {
    const { json } = await redeem(browser, await browser.authorize({ scope: 'User.Read openid' }));
    expect(String(claimsIn(json.access_token).scp)).toContain(
      'RoleEligibilitySchedule.Read.Directory',
    );
  });

  it('is valid for its own audience only', async () => {
    const { json } = await redeem(browser, back);
    const bearer = `Bearer ${json.access_token}`;
    const { world } = emulator;
    expect(await readAccessToken(world, bearer, 'https://graph.microsoft.com')).toMatchObject({
      oid: ana.id,
      appid: clientId,
    });
    expect(await readAccessToken(world, bearer, 'https://management.azure.com')).toBeUndefined();
  });

  it('expires by the clock', async () => {
    const { json } = await redeem(browser, back);
    emulator.control.advance(66 * MINUTE_MS);
    const bearer = `Bearer ${json.access_token}`;
    expect(
      await readAccessToken(emulator.world, bearer, 'https://graph.microsoft.com'),
    ).toBeUndefined();
  });

  it('is refused with a claims challenge once the person was revoked', async () => {
    const { json } = await redeem(browser, back);
    emulator.control.revoke(ana.id);
    const bearer = `Bearer ${json.access_token}`;
    const read = await readAccessToken(emulator.world, bearer, 'https://graph.microsoft.com');
    expect(read).toMatchObject({ revoked: true, claims: expect.stringContaining('nbf') });
  });

  it('is refused when its claims were changed', async () => {
    const { json } = await redeem(browser, back);
    const [head, , signature] = (json.access_token ?? '').split('.');
    const forged = Buffer.from(JSON.stringify({ ...claimsIn(json.access_token), wids: ['x'] }));
    const bearer = `Bearer ${head}.${forged.toString('base64url')}.${signature}`;
    expect(
      await readAccessToken(emulator.world, bearer, 'https://graph.microsoft.com'),
    ).toBeUndefined();
  });
});

describe('a refresh token', () => {
  it('gets a new access token', async () => {
    const { json } = await redeem(browser, back);
    emulator.control.advance(2 * HOUR_MS);
    expect((await refresh(json.refresh_token)).status).toBe(200);
  });

  it('serves Azure as well as Graph', async () => {
    const { json } = await redeem(browser, back);
    const scope = 'https://management.azure.com/user_impersonation openid profile offline_access';
    const azure = await refresh(json.refresh_token, { scope });
    expect(claimsIn(azure.json.access_token).aud).toBe('https://management.azure.com');
  });

  it('is valid for a day, however often it is refreshed', async () => {
    const first = await redeem(browser, back);
    emulator.control.advance(23 * HOUR_MS);
    const second = await refresh(first.json.refresh_token);
    expect(Number(second.json.refresh_token_expires_in)).toBeLessThanOrEqual(3600);
    emulator.control.advance(HOUR_MS);
    const { json } = await refresh(second.json.refresh_token);
    expect(json.error).toBe('invalid_grant');
    expect(json.error_codes).toEqual([700084]);
  });

  it('gives no token with an authentication context that was not verified at sign-in', async () => {
    const { json } = await redeem(browser, back);
    const claims = acrsClaims('c1');
    const refused = await refresh(json.refresh_token, { claims });
    expect(refused.json).toMatchObject({
      error: 'invalid_grant',
      suberror: 'basic_action',
      claims,
    });
  });

  it('gives tokens with the authentication context that was verified at sign-in', async () => {
    const claims = acrsClaims('c1');
    const page = await browser.authorize({ claims });
    const { json } = await redeem(browser, await browser.click(page, /security key/), { claims });
    const refreshed = await refresh(json.refresh_token, { claims });
    expect(claimsIn(refreshed.json.access_token).acrs).toEqual(['c1']);
  });

  it('is refused when the person is revoked', async () => {
    const { json } = await redeem(browser, back);
    emulator.control.revoke(ana.id);
    expect((await refresh(json.refresh_token)).json.error_codes).toEqual([50173]);
  });

  it('that was never issued is refused', async () => {
    expect((await refresh('made-up')).json.error).toBe('invalid_grant');
  });
});

describe('after a revocation', () => {
  it('the browser has to sign in again', async () => {
    emulator.control.revoke(ana.id);
    const location = targetOf(await browser.authorize({ prompt: 'none' }));
    expect(location).toContain('login_required');
  });

  it('signing in again within the same second works', async () => {
    emulator.control.revoke(ana.id);
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    const bearer = `Bearer ${json.access_token}`;
    const read = await readAccessToken(emulator.world, bearer, 'https://graph.microsoft.com');
    expect(read).toMatchObject({ oid: ana.id });
  });
});
