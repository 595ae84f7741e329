import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import {
  type Browser,
  claimsIn,
  openBrowser,
  redeem,
  redirectParameters,
  signIn,
  titleOf,
} from './sign-in-client';

let emulator: Emulator;
let browser: Browser;

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
});
afterEach(() => emulator.stop());

describe('consent', () => {
  it('lists the permissions that the application requests', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    expect(titleOf(page)).toBe('Permissions requested');
    expect(page.body).toContain('RoleAssignmentSchedule.ReadWrite.Directory');
  });

  it('gives the application a token once accepted', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    const { json } = await redeem(browser, await browser.click(page, /Accept/));
    expect(String(claimsIn(json.access_token).scp)).toContain(
      'RoleManagementPolicy.Read.Directory',
    );
  });

  it('is needed once', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    await browser.click(page, /Accept/);
    expect(redirectParameters(await browser.authorize()).get('code')).toBeTruthy();
  });

  it('that was declined is an error for the application', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    const back = redirectParameters(await browser.click(page, /Cancel/));
    expect(back.get('error')).toBe('access_denied');
    expect(back.get('error_description')).toContain('AADSTS65004');
  });

  it('cannot be given by somebody who is not an administrator', async () => {
    const page = await signIn(browser, fabrikam.finn.upn);
    expect(titleOf(page)).toBe('Need admin approval');
    const back = redirectParameters(await browser.click(page, /Return/));
    expect(back.get('error_description')).toContain('AADSTS90094');
  });

  it('of an administrator for everybody lets others sign in without it', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    await browser.click(page, /Accept/, { forAll: 'yes' });
    const other = openBrowser(emulator);
    expect(redirectParameters(await signIn(other, fabrikam.finn.upn)).get('code')).toBeTruthy();
  });

  it('may be given by anybody for permissions that need no administrator', async () => {
    const scope = 'User.Read openid';
    const page = await signIn(browser, fabrikam.finn.upn, { scope });
    expect(redirectParameters(await browser.click(page, /Accept/)).get('code')).toBeTruthy();
  });

  it('to anything lets .default through, with what was granted and no more', async () => {
    const scope = 'https://graph.microsoft.com/.default openid';
    await browser.click(
      await signIn(browser, fabrikam.finn.upn, { scope: 'User.Read openid' }),
      /Accept/,
    );
    const { json } = await redeem(browser, await browser.authorize({ scope }));
    expect(claimsIn(json.access_token).scp).toBe('User.Read');
    expect(json.scope).toBe(
      'openid https://graph.microsoft.com/User.Read https://graph.microsoft.com/.default',
    );
    const named = redirectParameters(await browser.authorize({ prompt: 'none' }));
    expect(named.get('error_description')).toContain('AADSTS65001');
  });

  it('to nothing lets .default ask for all that is registered', async () => {
    const scope = 'https://graph.microsoft.com/.default openid';
    const page = await signIn(browser, fabrikam.ana.upn, { scope });
    expect(titleOf(page)).toBe('Permissions requested');
    expect(page.body).toContain('RoleAssignmentSchedule.ReadWrite.Directory');
  });

  it('cannot be asked for by name and by .default at once', async () => {
    const scope = 'https://graph.microsoft.com/.default https://graph.microsoft.com/User.Read';
    const back = redirectParameters(await browser.authorize({ scope }));
    expect(back.get('error_description')).toContain('AADSTS70011');
  });

  it('that is missing is an error where no page may be shown', async () => {
    await signIn(browser, fabrikam.ana.upn);
    const back = redirectParameters(await browser.authorize({ prompt: 'none' }));
    expect(back.get('error')).toBe('consent_required');
    expect(back.get('error_description')).toContain('AADSTS65001');
  });
});
