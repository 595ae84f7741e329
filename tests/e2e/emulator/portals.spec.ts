import { expect } from '@playwright/test';
import type { Emulator } from '../../emulator/server';
import { standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { several } from '../../emulator/tenants/several';
import { long } from '../harness/long';
import { plainTest as test } from '../harness/plain-browser';
import { createPortal, portalAddress } from '../pages/portal';

/** Makes a role active for Ana in the emulated tenant. */
function activate(emulator: Emulator, roleName: string): void {
  const tenant = emulator.world.tenants.find((each) => each.id === contoso.id);
  if (tenant) standing(tenant, contoso.ana, roleName);
}

test.describe('An emulated admin center', long, () => {
  test('shows its data only after the role is active and the page reloaded', async ({
    emulator,
    browserContext,
  }) => {
    const portal = createPortal(await browserContext.newPage());
    await portal.open(portalAddress.signInLogs);
    await portal.expectRefused();

    activate(emulator, 'Reports Reader');
    await portal.follow('Users');
    await portal.follow('Sign-in logs');
    await portal.expectRefused();

    await portal.reload();
    await portal.expectData();
  });

  test('is refused inside a batch that is answered 200', async ({ emulator, browserContext }) => {
    const portal = createPortal(await browserContext.newPage());
    await portal.open(portalAddress.conditionalAccess);
    await portal.expectRefused();
    const calls = emulator.control.log({ host: 'graph.microsoft.com', method: 'POST' });
    expect(calls.map(({ path, status }) => `${path} ${status}`)).toEqual(['/v1.0/$batch 200']);
  });

  test('is refused in a worker of the page', async ({ emulator, browserContext }) => {
    const portal = createPortal(await browserContext.newPage());
    await portal.open(portalAddress.registrationDetails);
    await portal.expectRefused();
    activate(emulator, 'Reports Reader');
    await portal.reload();
    await portal.expectData();
  });

  test('disables a command without making a call', async ({ emulator, browserContext }) => {
    const page = await browserContext.newPage();
    const portal = createPortal(page);
    await portal.open(portalAddress.passwordReset);
    const save = page.frameLocator('#stage iframe').getByRole('button', { name: 'Save' });
    await expect(save).toBeDisabled();
    expect(emulator.control.log({ host: 'graph.microsoft.com' })).toEqual([]);
    activate(emulator, 'User Administrator');
    await portal.reload();
    await expect(save).toBeEnabled();
  });

  test('moves through Microsoft 365 without loading a document', async ({
    emulator,
    browserContext,
  }) => {
    const page = await browserContext.newPage();
    const portal = createPortal(page);
    await portal.open(portalAddress.m365Home);
    await portal.follow('Active users');
    await portal.expectRefused();
    expect(page.url()).toBe('https://admin.microsoft.com/Adminportal/Home#/users');
    activate(emulator, 'User Administrator');
    await portal.reload();
    await portal.expectData();
  });

  test('can be signed in as somebody else', async ({ emulator, browserContext }) => {
    const page = await browserContext.newPage();
    const portal = createPortal(page);
    activate(emulator, 'Reports Reader');
    await portal.open(portalAddress.signInLogs, { user: contoso.ben.upn });
    await portal.expectRefused();
    await expect(page.getByText(contoso.ben.upn)).toBeVisible();
  });
});

test.describe('An emulated portal, signed in as a person of several tenants', () => {
  test.use({ world: 'several' });
  const addressIn = (tenant: string) => portalAddress.users.replace('#view', `#@${tenant}/view`);
  const { fabrikam, contoso: home, adatum } = several;

  test('shows the tenant that #@ names, by any of its names', async ({ browserContext }) => {
    const page = await browserContext.newPage();
    const portal = createPortal(page);
    const account = page.locator('summary');
    for (const [name, shown] of [
      ['fabrikam.com', fabrikam.displayName],
      [home.id, home.displayName],
      ['fabrikam.onmicrosoft.com', fabrikam.displayName],
    ] as const) {
      await portal.open(addressIn(name));
      await expect(account).toContainText(shown);
      await expect(account).toContainText(home.ana.upn);
      await portal.expectRefused();
      expect(page.url()).toBe(addressIn(name));
    }
  });

  test('says that the account has no access to another tenant', async ({ browserContext }) => {
    const page = await browserContext.newPage();
    await createPortal(page).open(addressIn(adatum.domain));
    await expect(page.getByRole('alert')).toContainText('AADSTS50020');
    await createPortal(page).open(addressIn(adatum.domain), { user: adatum.finn.id });
    await expect(page.locator('summary')).toContainText(several.fabrikam.finn.upn);
  });
});
