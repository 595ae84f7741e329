import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
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

let emulator: Emulator;
let browser: Browser;

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
});
afterEach(() => emulator.stop());

const { ana, ben } = contoso;

describe('signing in', () => {
  it('asks for the account, then for MFA, and redirects with a code and the state', async () => {
    const picker = await browser.authorize();
    expect(titleOf(picker)).toBe('Pick an account');
    const mfa = await browser.click(picker, /ana@contoso/);
    expect(titleOf(mfa)).toBe('Approve sign-in request');
    const back = redirectParameters(await browser.click(mfa, /Approve/));
    expect(back.get('code')).toBeTruthy();
    expect(back.get('state')).toBe('state-1');
  });

  it('is refused once with the number that a test set', async () => {
    emulator.control.refuseSignIn(53003);
    const back = redirectParameters(await browser.authorize());
    expect(back.get('error_description')).toContain('AADSTS53003');
    expect(titleOf(await browser.authorize())).toBe('Pick an account');
  });

  it('is refused at the token endpoint, where a test set that', async () => {
    emulator.control.refuseSignIn(50105, 'token');
    const { status, json } = await redeem(browser, await signIn(browser, ana.upn));
    expect([status, json.error_codes]).toEqual([400, [50105]]);
  });

  it('gives an id token with the person, for the application and its nonce', async () => {
    const { json } = await redeem(browser, await signIn(browser, ana.upn));
    expect(claimsIn(json.id_token)).toMatchObject({
      iss: `https://login.microsoftonline.com/${contoso.id}/v2.0`,
      aud: contoso.clientId,
      oid: ana.id,
      tid: contoso.id,
      preferred_username: ana.upn,
      nonce: 'nonce-1',
    });
  });

  it('accepts an address that is typed', async () => {
    const picker = await browser.authorize();
    const mfa = await browser.click(picker, /Next/, { address: 'BEN@contoso.com' });
    expect(mfa.body).toContain(ben.upn);
  });

  it('shows an alert when nobody has the address', async () => {
    const picker = await browser.authorize();
    const again = await browser.click(picker, /Next/, { address: 'nobody@contoso.com' });
    expect(again.body).toContain('role="alert"');
    expect(titleOf(again)).toBe('Pick an account');
  });

  it('offers only people of the requested tenant', async () => {
    const picker = await browser.authorize({}, fabrikam.id);
    expect(picker.body).toContain(fabrikam.ana.upn);
    expect(picker.body).not.toContain(ana.upn);
  });

  it('shows a hostile display name as text', async () => {
    const [first] = emulator.world.tenants[0]?.users ?? [];
    if (first) first.displayName = '<script>alert(1)</script>';
    expect((await browser.authorize()).body).not.toContain('<script>');
  });
});

describe('a browser in which somebody has signed in', () => {
  beforeEach(() => signIn(browser, ana.upn));

  it('shows no page the next time', async () => {
    expect(redirectParameters(await browser.authorize()).get('code')).toBeTruthy();
  });

  it('redirects at once when no page may be shown', async () => {
    expect(
      redirectParameters(await browser.authorize({ prompt: 'none' })).get('code'),
    ).toBeTruthy();
  });

  it('recognises a person by the login hint of the id token', async () => {
    const { json } = await redeem(browser, await browser.authorize());
    const hint = String(claimsIn(json.id_token).login_hint);
    const back = redirectParameters(await browser.authorize({ prompt: 'none', login_hint: hint }));
    expect(back.get('code')).toBeTruthy();
  });

  it('lets the person pick an account on request', async () => {
    expect(titleOf(await browser.authorize({ prompt: 'select_account' }))).toBe('Pick an account');
  });

  it('asks for password and MFA again on request', async () => {
    const picker = await browser.authorize({ prompt: 'login', login_hint: ana.upn });
    const mfa = await browser.click(picker, /ana@contoso/);
    expect(titleOf(mfa)).toBe('Approve sign-in request');
  });

  it('asks for an account that has not signed in here', async () => {
    const picker = await browser.authorize({ login_hint: ben.upn });
    expect(picker.body).toContain(ben.upn);
    expect(picker.body).not.toContain(ana.upn);
  });

  it('needs a page where two people are signed in', async () => {
    await signIn(browser, ben.upn);
    const back = redirectParameters(await browser.authorize({ prompt: 'none' }));
    expect(back.get('error')).toBe('interaction_required');
    expect(back.get('error_description')).toContain('AADSTS16000');
  });

  it('has no session after a sign-out', async () => {
    await browser.send('https://login.microsoftonline.com/organizations/oauth2/v2.0/logout');
    expect(redirectParameters(await browser.authorize({ prompt: 'none' })).get('error')).toBe(
      'login_required',
    );
  });

  it('is recognised by its cookie only', async () => {
    const other = openBrowser(emulator);
    const back = redirectParameters(await other.authorize({ prompt: 'none' }));
    expect(back.get('error_description')).toContain('AADSTS50058');
  });
});

describe('an authentication context', () => {
  const claims = acrsClaims('c1');

  it('is verified on a page of its own, and is then in the access token', async () => {
    await signIn(browser, ana.upn);
    const page = await browser.authorize({ claims });
    expect(titleOf(page)).toBe("Verify it's you");
    const { json } = await redeem(browser, await browser.click(page, /security key/), { claims });
    expect(claimsIn(json.access_token)).toMatchObject({ acrs: ['c1'], xms_cc: ['cp1'] });
  });

  it('stays satisfied, so no page is needed the next time', async () => {
    await signIn(browser, ana.upn);
    await browser.click(await browser.authorize({ claims }), /security key/);
    const { json } = await redeem(browser, await browser.authorize({ prompt: 'none', claims }));
    expect(claimsIn(json.access_token).acrs).toEqual(['c1']);
  });

  it('is not in a token that was requested without it', async () => {
    await signIn(browser, ana.upn);
    await browser.click(await browser.authorize({ claims }), /security key/);
    const { json } = await redeem(browser, await browser.authorize());
    expect(claimsIn(json.access_token).acrs).toEqual([]);
  });

  it('is refused where no page may be shown', async () => {
    await signIn(browser, ana.upn);
    const back = redirectParameters(await browser.authorize({ prompt: 'none', claims }));
    expect(back.get('error')).toBe('interaction_required');
    expect(back.get('error_description')).toContain('AADSTS50076');
  });

  it('is verified for each of several contexts', async () => {
    await signIn(browser, ana.upn);
    const both = JSON.stringify({ access_token: { acrs: { values: ['c1', 'c3'] } } });
    const second = await browser.click(await browser.authorize({ claims: both }), /security key/);
    expect(second.body).toContain('c3');
  });
});

describe('MFA when claims ask for it', () => {
  const claims = JSON.stringify({ access_token: { amr: { values: ['mfa'] } } });

  beforeEach(() => {
    for (const user of emulator.world.tenants[0]?.users ?? []) user.mfaAtSignIn = false;
  });

  it('is not done before', async () => {
    const { json } = await redeem(
      browser,
      await browser.click(await browser.authorize(), /ana@contoso/),
    );
    expect(claimsIn(json.access_token).amr).toEqual(['pwd']);
  });

  it('is done, and then in the token', async () => {
    await browser.click(await browser.authorize(), /ana@contoso/);
    const page = await browser.authorize({ claims });
    const { json } = await redeem(browser, await browser.click(page, /Approve/));
    expect(claimsIn(json.access_token).amr).toEqual(['pwd', 'mfa']);
  });

  it('is refused where no page may be shown', async () => {
    await browser.click(await browser.authorize(), /ana@contoso/);
    const back = redirectParameters(await browser.authorize({ prompt: 'none', claims }));
    expect(back.get('error_description')).toContain('AADSTS50076');
  });
});
