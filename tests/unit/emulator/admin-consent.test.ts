import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permissionNames } from '../../../utils/set-up/register/permissions';
import type { Reply } from '../../emulator/client';
import { type Emulator, startEmulator } from '../../emulator/server';
import { appOf, standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { chromiumRedirectUri } from '../../emulator/tenants/product';
import { registeredWith } from '../../emulator/tenants/registered-with';
import type { AppRegistration, Tenant } from '../../emulator/world';
import {
  type Browser,
  claimsIn,
  openBrowser,
  redeem,
  redirectParameters,
  signIn,
  titleOf,
} from './sign-in-client';

const clientId = 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0009';
const application = { client_id: clientId };
const names = permissionNames('graph', true);
const graph = 'https://graph.microsoft.com';
const arm = 'https://management.azure.com/user_impersonation';

let emulator: Emulator;
let browser: Browser;
let app: AppRegistration;

const tenantIn = (id: string): Tenant => emulator.world.tenants.find((tenant) => tenant.id === id)!;
const inFabrikam = () => tenantIn(fabrikam.id).apps.find((each) => each.clientId === clientId);

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  app = {
    ...appOf(clientId, 'Another', chromiumRedirectUri, []),
    requiredAccess: registeredWith(names),
  };
  tenantIn(contoso.id).apps.push(app);
});
afterEach(() => emulator.stop());

/** Opens the page of consent for everybody. */
function open(
  more: Record<string, string> = {},
  authority: string = fabrikam.id,
  host = 'login.microsoftonline.com',
): Promise<Reply> {
  const query = new URLSearchParams({ ...application, state: 's-1', ...more });
  return browser.send(`https://${host}/${authority}/adminconsent?${query}`);
}

/** The same, signed in. */
async function enter(address: string, authority?: string): Promise<Reply> {
  const picker = await open({}, authority);
  return browser.click(await browser.click(picker, /Next/, { address }), /Approve/);
}

const answerIn = (reply: Reply): URLSearchParams => new URL(reply.headers.location!).searchParams;

describe('consent of an administrator for everybody', () => {
  it.each([
    ['its id', fabrikam.id],
    ['its domain', fabrikam.domain],
    ['organizations', 'organizations'],
    ['common', 'common'],
  ])('lets an application into another tenant, by %s', async (_, authority) => {
    const page = await enter(fabrikam.ana.upn, authority);
    expect(titleOf(page)).toBe('Permissions requested');
    for (const shown of ['Another', 'Fabrikam', ...names, 'user_impersonation'])
      expect(page.body).toContain(shown);
    expect(inFabrikam()).toBeUndefined();

    const back = await browser.click(page, /Accept/);
    expect(back.headers.location).toContain(`${chromiumRedirectUri}?`);
    expect(Object.fromEntries(answerIn(back))).toEqual({
      ...{ admin_consent: 'True', tenant: fabrikam.id, state: 's-1' },
    });
    expect(inFabrikam()).toMatchObject({ isFromElsewhere: true, hasNoPrincipal: false });
    expect(new Set(inFabrikam()?.consented)).toEqual(
      new Set([...names.map((name) => `${graph}/${name}`), arm]),
    );

    const other = openBrowser(emulator);
    const token = await redeem(other, await signIn(other, fabrikam.finn.upn, application), {
      ...application,
    });
    expect(String(claimsIn(token.json.access_token).scp).split(' ')).toEqual(
      expect.arrayContaining(names),
    );
  });

  it('can be declined, and changes nothing then', async () => {
    const page = await enter(fabrikam.ana.upn);
    const back = answerIn(await browser.click(page, /Cancel/));
    expect(back.get('error')).toBe('access_denied');
    expect(back.get('error_description')).toContain('AADSTS65004');
    expect(back.get('state')).toBe('s-1');
    expect(inFabrikam()).toBeUndefined();
  });

  it('is not for somebody who may not, who can go on as somebody else', async () => {
    const refused = await enter(fabrikam.finn.upn);
    expect(titleOf(refused)).toBe('Need admin approval');
    expect(refused.body).toContain('Fabrikam');
    // A form that was not shown grants nothing.
    const forged = refused.body.replace('value="other"', 'value="accept"');
    await browser.click({ ...refused, body: forged }, /admin account/);
    expect(inFabrikam()).toBeUndefined();

    const picker = await browser.click(refused, /admin account/);
    expect(titleOf(picker)).toBe('Pick an account');
    const mfa = await browser.click(picker, /Ana Ruiz/);
    await browser.click(await browser.click(mfa, /Approve/), /Accept/);
    expect(inFabrikam()?.consented).toContain(arm);
  });

  it.each([
    'Global Administrator',
    'Privileged Role Administrator',
    'Cloud Application Administrator',
    'Application Administrator',
  ])('can be given by a %s, on the page of a sign-in too', async (role) => {
    standing(tenantIn(contoso.id), contoso.dev, role);
    expect(titleOf(await enter(contoso.dev.upn, contoso.id))).toBe('Permissions requested');
    const page = await browser.authorize(application, contoso.id);
    expect(page.body).toContain('Consent on behalf of Contoso');
  });

  it('replaces what was granted to everybody, and brings Azure into a tenant without it', async () => {
    tenantIn(fabrikam.id).hasNoAzure = true;
    const page = await enter(fabrikam.ana.upn);
    await browser.click(page, /Accept/);
    expect(tenantIn(fabrikam.id).hasNoAzure).toBe(false);
    app.requiredAccess = registeredWith(['User.Read']);
    await browser.click(await open(), /Accept/);
    expect(inFabrikam()?.consented).toEqual([`${graph}/User.Read`, arm]);
  });

  it('leaves redirect URIs to the registration, which may get more of them', async () => {
    await browser.click(await enter(fabrikam.ana.upn), /Accept/);
    app.redirectUris.push({ uri: 'https://other.chromiumapp.org/', type: 'spa' });
    const other = { ...application, redirect_uri: 'https://other.chromiumapp.org/' };
    const back = await browser.authorize(other, fabrikam.id);
    expect(redirectParameters(back).get('code')).toBeTruthy();
  });
});

describe('what is wrong with it stays on a page', () => {
  it.each([
    ['a tenant that nobody knows', {}, 'nowhere.example', 90002],
    ['an application that nobody knows', { client_id: contoso.id }, fabrikam.id, 700016],
    ['a redirect URI of somebody else', { redirect_uri: 'https://x.test/' }, fabrikam.id, 50011],
  ])('%s', async (_, more, authority, number) => {
    const page = await open(more, authority);
    expect(page.headers.location).toBeUndefined();
    expect(page.body).toContain(`AADSTS${number}`);
  });

  it('an application of one tenant, in another and for any', async () => {
    app.audience = 'AzureADMyOrg';
    expect((await open()).body).toContain('AADSTS700016');
    expect((await open({}, 'organizations')).body).toContain('AADSTS50194');
    expect(titleOf(await open({}, contoso.id))).toBe('Pick an account');
  });

  it('an application without a redirect URI', async () => {
    app.redirectUris = [];
    expect((await open()).body).toContain('AADSTS500113');
  });

  it('a tenant of another cloud, but for the way there', async () => {
    tenantIn(fabrikam.id).cloud = 'usgov';
    const led = await open();
    expect(led.headers.location).toContain(`https://login.microsoftonline.us/${fabrikam.id}/`);
    const page = await open({}, fabrikam.id, 'login.partner.microsoftonline.cn');
    expect(page.body).toContain('AADSTS90002');
  });
});
