import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { chromiumRedirectUri } from '../../emulator/tenants/product';
import { type Browser, openBrowser, redirectParameters, titleOf } from './sign-in-client';

let emulator: Emulator;
let browser: Browser;

beforeAll(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
});
afterAll(() => emulator.stop());

describe('an invalid request is refused on a page, without a redirect:', () => {
  it.each([
    ['a tenant that does not exist', {}, 'nowhere.test', 'AADSTS90002'],
    [
      'an application that is not registered',
      { client_id: 'someone-else' },
      'organizations',
      'AADSTS700016',
    ],
    ['no application', { client_id: undefined }, 'organizations', 'AADSTS900144'],
    [
      'a redirect URI of somebody else',
      { redirect_uri: 'https://evil.test/' },
      'organizations',
      'AADSTS50011',
    ],
    [
      'a redirect URI without its slash',
      { redirect_uri: chromiumRedirectUri.slice(0, -1) },
      'organizations',
      'AADSTS50011',
    ],
  ])('%s', async (_, more, authority, code) => {
    const page = await browser.authorize(more, authority);
    expect(page.status).toBe(200);
    expect(page.headers.location).toBeUndefined();
    expect(page.body).toContain(code);
  });
});

describe('an invalid request of a known application is refused with a redirect to it:', () => {
  it.each([
    [
      'scopes of Graph and Azure',
      { scope: 'User.Read https://management.azure.com/user_impersonation' },
      'AADSTS28000',
    ],
    ['a scope that does not exist', { scope: 'Everything.All' }, 'AADSTS70011'],
    ['no code challenge', { code_challenge: undefined }, 'AADSTS9002325'],
    ['a plain code challenge', { code_challenge_method: 'plain' }, 'AADSTS9002325'],
    ['another response type than a code', { response_type: 'token' }, 'AADSTS700054'],
    ['claims that are not JSON', { claims: '{' }, 'AADSTS9002313'],
  ])('%s', async (_, more, code) => {
    const back = redirectParameters(await browser.authorize(more));
    expect(back.get('error_description')).toContain(code);
    expect(back.get('state')).toBe('state-1');
  });
});

describe('a request is accepted with', () => {
  it('claims about the id token and client capabilities', async () => {
    const claims = JSON.stringify({
      id_token: { signin_state: { essential: false }, login_hint: { essential: false } },
      access_token: { xms_cc: { values: ['CP1'] } },
    });
    expect(titleOf(await browser.authorize({ claims }))).toBe('Pick an account');
  });

  it('a redirect URI that was registered later', async () => {
    const uri = 'https://0123abcd.extensions.allizom.org/';
    emulator.control.addRedirectUri(uri);
    expect(titleOf(await browser.authorize({ redirect_uri: uri }))).toBe('Pick an account');
  });
});
