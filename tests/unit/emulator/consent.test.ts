import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import {
  type Browser,
  backWith,
  claimsIn,
  openBrowser,
  redeem,
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
  it('lists what the application asks for', async () => {
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

  it('is asked for once', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    await browser.click(page, /Accept/);
    expect(backWith(await browser.authorize()).get('code')).toBeTruthy();
  });

  it('that was declined is told to the application', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    const back = backWith(await browser.click(page, /Cancel/));
    expect(back.get('error')).toBe('access_denied');
    expect(back.get('error_description')).toContain('AADSTS65004');
  });

  it('cannot be given by somebody who is no administrator', async () => {
    const page = await signIn(browser, fabrikam.finn.upn);
    expect(titleOf(page)).toBe('Need admin approval');
    const back = backWith(await browser.click(page, /Return/));
    expect(back.get('error_description')).toContain('AADSTS90094');
  });

  it('of an administrator for everybody lets the others in', async () => {
    const page = await signIn(browser, fabrikam.ana.upn);
    await browser.click(page, /Accept/, { forAll: 'yes' });
    const other = openBrowser(emulator);
    expect(backWith(await signIn(other, fabrikam.finn.upn)).get('code')).toBeTruthy();
  });

  it('may be given by anybody for what needs no administrator', async () => {
    const scope = 'User.Read openid';
    const page = await signIn(browser, fabrikam.finn.upn, { scope });
    expect(backWith(await browser.click(page, /Accept/)).get('code')).toBeTruthy();
  });

  it('that is missing is told where no page may be shown', async () => {
    await signIn(browser, fabrikam.ana.upn);
    const back = backWith(await browser.authorize({ prompt: 'none' }));
    expect(back.get('error')).toBe('consent_required');
    expect(back.get('error_description')).toContain('AADSTS65001');
  });
});
