import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { permissionNames } from '../../../utils/set-up/register/permissions';
import { readSetUpText } from '../../../utils/settings/set-up-text';
import { standing } from '../../emulator/tenants/build';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { registeredWith } from '../../emulator/tenants/registered-with';
import type { Tenant } from '../../emulator/world';
import { printedBy, runScripts } from '../../unit/set-up/register/script-session';
import { expectAccessible } from '../harness/axe';
import { launchUplift, type Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { builtExtension, expect, openList, test } from '../harness/test';
import { copyWithoutApplication } from '../harness/without-application';
import { createSignIn, signInAs } from '../pages/sign-in';
import { createWelcome, type WelcomePage } from '../pages/welcome';

const admin = 'I administer this tenant';

async function openWelcome(uplift: Uplift): Promise<WelcomePage> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('welcome.html'));
  return createWelcome(page);
}

/** Opens the window by the button of the last step. */
async function pressSignIn(welcome: WelcomePage, uplift: Uplift): Promise<Page> {
  const window = uplift.signInWindow();
  await welcome.step('Sign in').getByRole('button', { name: 'Sign in', exact: true }).click();
  return window;
}

/** Signs somebody in by that button. */
async function signInFrom(welcome: WelcomePage, uplift: Uplift, upn: string): Promise<void> {
  await signInAs(await pressSignIn(welcome, uplift), upn);
}

/** Accepts on Microsoft's page, after which the browser is sent to where no page is. */
async function accept(tab: Page): Promise<URL> {
  const sent = tab.waitForRequest(/chromiumapp\.org/);
  await createSignIn(tab).acceptPermissions();
  return new URL((await sent).url());
}

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uplift-consent-'));
  await copyWithoutApplication(builtExtension, folder);
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('An application is registered for several tenants, let into another one, and works there', async ({
  emulator,
}) => {
  const tenantIn = (id: string): Tenant => emulator.world.tenants.find((each) => each.id === id)!;
  for (const tenant of emulator.world.tenants) tenant.apps = [];

  // Contoso's administrator registers it, as the page says.
  const registering = await launchUplift({ emulator, extensionDir: folder });
  let link = '';
  let line = '';
  try {
    const welcome = await openWelcome(registering);
    await welcome.choose(admin);
    await welcome.page.getByRole('radio', { name: /Azure CLI/ }).check();
    await welcome.page.getByRole('checkbox', { name: 'For several tenants' }).check();
    const script = welcome.page.getByRole('textbox', { name: 'Script', exact: true });
    const [outcome] = await runScripts('bash', emulator, [await script.inputValue()]);
    const printed = printedBy(outcome!);
    await welcome.paste(printed!.setUp);
    await welcome.press('Use this set-up');
    await welcome.checked('Sign in to check the rest.');

    await welcome.page.getByText('Let the application into another tenant').click();
    await welcome.page.getByRole('textbox', { name: 'Tenant', exact: true }).fill(fabrikam.domain);
    link = await welcome.page.getByRole('textbox', { name: 'Admin-consent link' }).inputValue();
    line = await welcome.page.getByRole('textbox', { name: 'Set-up text' }).last().inputValue();
    expect(readSetUpText(line).registrations).toEqual([
      { clientId: printed!.clientId, tenant: fabrikam.domain, cloud: 'global' },
    ]);
  } finally {
    await registering.close();
  }

  // In Fabrikam nobody can use it yet; an administrator there opens the link.
  const uplift = await launchUplift({ emulator, extensionDir: folder });
  try {
    expect(tenantIn(fabrikam.id).apps).toEqual([]);
    const tab = await uplift.context.newPage();
    await tab.goto(link);
    const signIn = createSignIn(tab);
    await signIn.pickAccount(fabrikam.ana.upn);
    await signIn.approveMfa();
    await expect(tab.getByText('Review for Fabrikam')).toBeVisible();
    const answer = await accept(tab);
    expect(Object.fromEntries(answer.searchParams)).toEqual({
      ...{ admin_consent: 'True', tenant: fabrikam.id },
    });
    await tab.close();

    // Somebody else there needs the line, and nothing but a sign-in: no page of consent.
    await uplift.context.clearCookies();
    const welcome = await openWelcome(uplift);
    await welcome.choose('My organization has set it up');
    await welcome.paste(line);
    await welcome.press('Use this set-up');
    await signInFrom(welcome, uplift, fabrikam.finn.upn);
    await welcome.checked('Everything is right. Uplift is ready.');
    const popup = await openList(uplift);
    await expect(popup.row(popup.roles, 'Reports Reader')).toBeVisible();
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
  }
});

test('A permission that is missing is granted to everybody by the link of its line', async ({
  uplift,
  emulator,
}) => {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
  standing(tenant, contoso.cora, 'Cloud Application Administrator');
  const [app] = tenant.apps;
  app!.requiredAccess = registeredWith(permissionNames('graph', true));
  app!.consented = app!.consented.filter((scope) => !scope.endsWith('.AzureADGroup'));
  const welcome = await openWelcome(uplift);
  await signInFrom(welcome, uplift, contoso.ana.upn);
  await welcome.checked(/things are not right/);

  const opened = uplift.context.waitForEvent('page');
  await welcome.check.getByRole('link', { name: 'Grant as administrator' }).first().click();
  const tab = await opened;
  // Microsoft knows Ana from before: she may not, and somebody who may takes over.
  await expect(tab.getByRole('heading')).toHaveText('Need admin approval');
  await tab.getByRole('button', { name: 'Sign in with an admin account' }).click();
  const signIn = createSignIn(tab);
  await signIn.pickAccount(contoso.cora.upn);
  await signIn.approveMfa();
  expect((await accept(tab)).searchParams.get('admin_consent')).toBe('True');
  await tab.close();

  await welcome.press('Check again');
  await welcome.checked('Everything is right. Uplift is ready.');
});

test(
  'One set-up for any tenant lets people in where an administrator let the application in',
  long,
  async ({ emulator }) => {
    const [home, other] = emulator.world.tenants as [Tenant, Tenant];
    home.apps[0]!.requiredAccess = registeredWith(permissionNames('graph', true));
    other.apps = [];
    const uplift = await launchUplift({ emulator, extensionDir: folder });
    try {
      const welcome = await openWelcome(uplift);
      await welcome.choose('My organization has set it up');
      await welcome.paste(
        `uplift://set-up?client=${contoso.clientId}&tenant=organizations&cloud=global`,
      );
      await welcome.press('Use this set-up');
      await welcome.checked('Sign in to check the rest.');

      // Nobody let it into Fabrikam yet: Finn comes back with that, and with the link to pass on.
      const window = await pressSignIn(welcome, uplift);
      const finn = createSignIn(window);
      await finn.pickAccount(fabrikam.finn.upn);
      await finn.approveMfa();
      await expect(window.getByRole('heading')).toHaveText('Need admin approval');
      await window.getByRole('button', { name: 'Return to the application' }).click();
      const step = welcome.step('Sign in');
      await expect(step.getByRole('alert')).toContainText('Only an administrator may allow');
      await expectAccessible(welcome.page, 'an administrator is needed');

      const opened = uplift.context.waitForEvent('page');
      await step.getByRole('link', { name: 'Grant as administrator' }).click();
      const tab = await opened;
      await tab.getByRole('button', { name: 'Sign in with an admin account' }).click();
      const ana = createSignIn(tab);
      await ana.pickAccount(fabrikam.ana.upn);
      await ana.approveMfa();
      expect((await accept(tab)).searchParams.get('tenant')).toBe(fabrikam.id);
      await tab.close();

      const again = await pressSignIn(welcome, uplift);
      const closed = again.waitForEvent('close');
      await createSignIn(again).pickAccount(fabrikam.finn.upn);
      await closed;
      await welcome.checked('Everything is right. Uplift is ready.');
      expect(uplift.violations).toEqual([]);
    } finally {
      await uplift.close();
    }
  },
);
