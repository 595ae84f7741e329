import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { userOf } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { type Browser, claimsIn, openBrowser, redeem, titleOf } from './sign-in-client';

let emulator: Emulator;
let browser: Browser;
const eva = userOf('Eva Brandt', 'eva@contoso.co.uk');

beforeEach(async () => {
  emulator = await startEmulator();
  browser = openBrowser(emulator);
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
  tenant.otherDomains.push('contoso.co.uk');
  tenant.users.push(eva);
});
afterEach(() => emulator.stop());

describe('a tenant with several domains', () => {
  const names = [contoso.id, 'contoso.com', 'contoso.onmicrosoft.com', 'Contoso.co.uk'];

  it.each(names)('can be signed in to under the name %s', async (name) => {
    const picker = await browser.authorize({}, name);
    expect(picker.body).toContain(contoso.ana.upn);
    expect(picker.body).not.toContain(fabrikam.ana.upn);
    const { body } = await browser.send(
      `https://login.microsoftonline.com/${name}/v2.0/.well-known/openid-configuration`,
    );
    expect(JSON.parse(body).issuer).toBe(`https://login.microsoftonline.com/${contoso.id}/v2.0`);
  });

  it('has people of each domain, whichever of them the authority is named by', async () => {
    const picker = await browser.authorize({}, 'contoso.onmicrosoft.com');
    const mfa = await browser.click(picker, /eva@contoso.co.uk/);
    const { json } = await redeem(browser, await browser.click(mfa, /Approve/));
    expect(claimsIn(json.id_token)).toMatchObject({ tid: contoso.id, preferred_username: eva.upn });
  });

  it('cannot be signed in to under a domain that is not verified', async () => {
    expect((await browser.authorize({}, 'contoso.net')).body).toContain('AADSTS90002');
    expect(titleOf(await browser.authorize({}, 'contoso.net'))).toMatch(/couldn't sign you in/);
  });
});
