import { contoso } from '../emulator/tenants/contoso';
import { fabrikam } from '../emulator/tenants/fabrikam';
import { chromiumRedirectUri, productScopes } from '../emulator/tenants/product';
import type { Uplift } from './harness/launch';
import { expect, test } from './harness/test';
import { createOptions, type OptionsPage } from './pages/options';
import { createPopup } from './pages/popup';

async function openOptions(uplift: Uplift): Promise<OptionsPage> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('options.html'));
  return createOptions(page);
}

test.describe('Settings', () => {
  test('say what is wrong with an id and a tenant, and keep what was typed', async ({ uplift }) => {
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
    const paths = emulator.control.log({ path: '/authorize' }).map(({ path }) => path);
    expect(paths.some((path) => path.startsWith(`/${fabrikam.id}/`))).toBe(true);
    expect(paths.some((path) => path.startsWith(`/${contoso.id}/`))).toBe(false);
  });
});

test.describe('The welcome page', () => {
  for (const shell of ['PowerShell', 'Azure CLI (bash)']) {
    test(`shows the command for ${shell}, with the real redirect URI and scopes`, async ({
      uplift,
    }) => {
      const page = await uplift.context.newPage();
      await page.goto(uplift.url('welcome.html'));
      await page.getByRole('radio', { name: shell }).check();
      const command = await page.getByRole('textbox', { name: 'Command' }).inputValue();
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
