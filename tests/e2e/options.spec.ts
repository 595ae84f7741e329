import { contoso } from '../emulator/tenants/contoso';
import { fabrikam } from '../emulator/tenants/fabrikam';
import { chromiumRedirectUri, productScopes } from '../emulator/tenants/product';
import { authorizeRequests } from './harness/authorize-requests';
import { expectAccessible } from './harness/axe';
import type { Uplift } from './harness/launch';
import { long } from './harness/long';
import { expect, openList, signIn, test } from './harness/test';
import { createOptions, type OptionsPage } from './pages/options';
import { createPopup } from './pages/popup';

async function openOptions(uplift: Uplift): Promise<OptionsPage> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('options.html'));
  return createOptions(page);
}

test.describe('Settings', () => {
  test('say what is wrong with an application ID and a tenant, and keep what was typed', async ({
    uplift,
  }) => {
    const options = await openOptions(uplift);
    await options.clientId.fill('not-an-id');
    await options.tenant.fill('a tenant');
    await options.save();

    await expect(options.page.getByText('This is not an application (client) ID')).toBeVisible();
    await expect(options.page.getByText('This is neither a tenant ID nor a domain.')).toBeVisible();
    await expect(options.clientId).toHaveValue('not-an-id');
    await expect(options.tenant).toHaveValue('a tenant');
    expect((await uplift.storage('disk')).settings ?? null).toBeNull();
  });

  test('are still there when the page is opened again', async ({ uplift }) => {
    const options = await openOptions(uplift);
    await options.register({ clientId: fabrikam.clientId, tenant: fabrikam.domain });
    await options.page.reload();
    await expect(options.clientId).toHaveValue(fabrikam.clientId);
    await expect(options.tenant).toHaveValue(fabrikam.domain);
  });

  test('decide where the next sign-in goes', async ({ uplift, emulator }) => {
    const options = await openOptions(uplift);
    await options.register({ clientId: fabrikam.clientId, tenant: fabrikam.id });
    const popup = createPopup(await uplift.openPopup(options.page));
    const opened = uplift.signInWindow();
    await popup.signIn();
    await (await opened).getByRole('button', { name: fabrikam.ana.upn }).waitFor();
    const paths = authorizeRequests(emulator).map(({ path }) => path);
    expect(paths.some((path) => path.startsWith(`/${fabrikam.id}/`))).toBe(true);
    expect(paths.some((path) => path.startsWith(`/${contoso.id}/`))).toBe(false);
  });
});

test.describe('Other tenants', () => {
  const app = { clientId: fabrikam.clientId, tenant: fabrikam.domain };

  test('are added, corrected and removed by keyboard, and say what is wrong', async ({
    uplift,
  }) => {
    const options = await openOptions(uplift);
    const { keyboard } = options.page;
    const { others } = options;
    const rows = others.getByRole('listitem');
    await options.clientId.fill(contoso.clientId);
    await options.tenant.fill(contoso.domain);

    await others.getByRole('button', { name: 'Add a tenant' }).focus();
    await keyboard.press('Enter');
    const tenant = rows.first().getByLabel('Tenant');
    await expect(tenant).toBeFocused();
    await keyboard.type('Contoso.com');
    await keyboard.press('Tab');
    await keyboard.type('not-an-id');
    await keyboard.press('Enter');
    await expect(tenant).toBeFocused();
    await expect(others.getByText('another application for this tenant')).toBeVisible();
    await expect(others.getByText('This is not an application (client) ID')).toBeVisible();
    await expect(rows.first().getByLabel('Application (client) ID')).toHaveValue('not-an-id');
    expect((await uplift.storage('disk')).settings ?? null).toBeNull();
    await expectAccessible(options.page, 'other tenants with errors');

    await keyboard.press('Control+A');
    await keyboard.type(app.tenant);
    await keyboard.press('Tab');
    await keyboard.press('Control+A');
    await keyboard.type(app.clientId);
    await keyboard.press('Enter');
    await expect(options.page.getByText('Saved. It is in effect now.')).toBeVisible();
    await options.page.reload();
    await expect(tenant).toHaveValue(app.tenant);

    await others.getByRole('button', { name: `Remove ${app.tenant}` }).focus();
    await keyboard.press('Enter');
    await expect(rows).toHaveCount(0);
    await expect(others.getByRole('button', { name: 'Add a tenant' })).toBeFocused();
    await options.save();
    await options.page.reload();
    await expect(options.tenant).toHaveValue(contoso.domain);
    await expect(rows).toHaveCount(0);
  });

  test(
    'have a button each in the account menu, which signs in with their own application',
    long,
    async ({ uplift, emulator }) => {
      await signIn(uplift);
      const options = await openOptions(uplift);
      await options.clientId.fill(contoso.clientId);
      await options.tenant.fill(contoso.id);
      await options.others.getByRole('button', { name: 'Add a tenant' }).click();
      await options.others.getByLabel('Tenant').fill(app.tenant);
      await options.others.getByLabel('Application (client) ID').fill(app.clientId);
      await options.save();
      await expect(options.page.getByText('Saved. It is in effect now.')).toBeVisible();

      const popup = await openList(uplift, options.page);
      const { page } = popup;
      // The popup ignores Enter in its first half second.
      await popup.ready();
      await page.getByRole('button', { name: contoso.ana.upn }).focus();
      await page.keyboard.press('Enter');
      const add = page.getByRole('button', { name: `Add an account in ${app.tenant}` });
      await add.focus();
      const opened = uplift.signInWindow();
      await page.keyboard.press('Enter');
      await (await opened).getByRole('button', { name: fabrikam.finn.upn }).waitFor();
      const paths = authorizeRequests(emulator).map(({ path }) => path);
      expect(paths.at(-1)).toContain(`/${fabrikam.domain}/`);
    },
  );
});

test.describe('The welcome page', () => {
  for (const shell of ['PowerShell', 'Azure CLI (bash, zsh)']) {
    test(`shows the script for ${shell}, with the real redirect URI and scopes`, async ({
      uplift,
    }) => {
      const page = await uplift.context.newPage();
      await page.goto(uplift.url('welcome.html#administrator'));
      await page.getByRole('radio', { name: shell }).check();
      const command = await page.getByRole('textbox', { name: 'Script', exact: true }).inputValue();
      expect(command).toContain(chromiumRedirectUri);
      const graph = productScopes.filter((scope) => scope.startsWith('https://graph.'));
      for (const scope of graph) expect(command).toContain(scope.split('/').at(-1));
      expect(command).toContain('user_impersonation');
    });
  }

  test('opens by itself after the installation', async ({ uplift }) => {
    const addresses = () => uplift.context.pages().map((page) => page.url());
    await expect.poll(addresses).toContain(uplift.url('welcome.html'));
  });
});
