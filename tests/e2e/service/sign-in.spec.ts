import type { Page } from '@playwright/test';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { acceptedWrites } from '../harness/directory';
import type { Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';
import { createPopup } from '../pages/popup';
import { signInAs } from '../pages/sign-in';

const role = 'Helpdesk Administrator';
const groupScopes = /AzureADGroup$/;

/** Every registration of the product, in every tenant. */
const appsOf = ({ world }: Emulator) => world.tenants.flatMap(({ apps }) => apps);

/** Opens the sign-in window, and lets the person close it. */
async function closeWindow(uplift: Uplift, seen: (window: Page) => Promise<void>): Promise<Page> {
  const popup = createPopup(await uplift.openPopup());
  const opened = uplift.signInWindow();
  await popup.signIn();
  const window = await opened;
  await seen(window);
  await window.close();
  return uplift.openPopup();
}

test.describe('Without tokens', () => {
  test('the browser’s own session signs in unseen, by a page that goes on by script', async ({
    emulator,
    uplift,
  }) => {
    await signIn(uplift);
    await (await openList(uplift)).page.close();
    await uplift.killTokenHost();
    await uplift.worker.evaluate(() => chrome.storage.session.clear(), undefined);
    await uplift.killWorker();
    emulator.world.log = [];

    await openList(uplift);
    const asked = emulator.control.log({ path: '/oauth2/v2.0/authorize' });
    expect(asked.map(({ path, status }) => [path.includes('prompt=none'), status])).toEqual(
      asked.map(() => [true, 200]),
    );
    expect(asked.length).toBeGreaterThan(0);
  });
});

test.describe('A sign-in window that brings no answer', () => {
  test('because its page could not be loaded is no window that somebody closed', async ({
    emulator,
    uplift,
  }) => {
    const path = '/oauth2/v2.0/authorize';
    emulator.control.fault({ match: path, times: 5, effect: { kind: 'respond', status: 502 } });
    const popup = createPopup(await uplift.openPopup());
    await popup.signIn();
    await expect
      .poll(async () => JSON.stringify(await uplift.storage('session')))
      .toContain('signInNotOpened');

    const note = (await uplift.openPopup()).getByRole('alert');
    await expect(note).toContainText('Microsoft’s sign-in page could not be opened');
    await expect(note).toContainText('Check the network or proxy, then sign in.');
    await expect(note).not.toContainText(/closed|sent/);
    // The browser's own words are for a report.
    await expect(note).not.toContainText('Authorization page could not be loaded');
    await expect(note.getByRole('button', { name: 'Copy details' })).toBeVisible();
    await expect(note.getByRole('button', { name: 'Check my setup' })).toBeVisible();
  });

  test(
    'because somebody closed it says so, and what to try where it let nobody in',
    long,
    async ({ uplift }) => {
      const page = await closeWindow(uplift, async (window) => {
        await expect(window.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
      });
      const note = page.getByRole('alert');
      await expect(note).toContainText('You closed the sign-in window.');
      await expect(note).toContainText('Microsoft Single Sign On');
      await expect(note).not.toContainText(/Nothing was sent|Activate/);
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    },
  );

  test('because Microsoft kept its refusal on its page says what is wrong with the set-up', async ({
    emulator,
    uplift,
  }) => {
    for (const app of appsOf(emulator)) app.redirectUris = [];
    const page = await closeWindow(uplift, async (window) => {
      await expect(window.getByRole('alert')).toContainText('AADSTS50011');
    });
    const note = page.getByRole('alert');
    await expect(note).toContainText('The application does not list Uplift’s redirect URI.');
    await expect(note).toContainText('AADSTS50011');
    const checking = uplift.context.waitForEvent('page');
    await note.getByRole('button', { name: 'Check my setup' }).click();
    await expect(await checking).toHaveURL(/welcome\.html#check$/);
  });

  test('because Microsoft refused it with a number that nobody knows shows both', async ({
    emulator,
    uplift,
  }) => {
    emulator.control.fault({
      match: '/oauth2/v2.0/token',
      times: 5,
      effect: {
        kind: 'respond',
        status: 400,
        body: JSON.stringify({
          error: 'invalid_request',
          error_description: 'AADSTS50999: Something new went wrong.',
          error_codes: [50999],
        }),
      },
    });
    const popup = createPopup(await uplift.openPopup());
    const opened = uplift.signInWindow();
    await popup.signIn();
    await signInAs(await opened, contoso.ana.upn);
    const note = (await uplift.openPopup()).getByRole('alert');
    await expect(note).toContainText('Microsoft refused this sign-in with the number AADSTS50999.');
    await expect(note).toContainText('Something new went wrong.');
    await expect(note.getByRole('button', { name: 'Check my setup' })).toBeVisible();
    await expect(note.getByRole('button', { name: 'Copy details' })).toBeVisible();
  });
});

test.describe('A tenant that granted a part of the permissions', () => {
  test.beforeEach(({ emulator }) => {
    for (const app of appsOf(emulator)) {
      app.consented = app.consented.filter((scope) => !groupScopes.test(scope));
    }
  });

  test('works for that part, and for the rest once it is granted', async ({
    emulator,
    uplift,
    signedIn,
  }) => {
    const { page, roles } = signedIn;
    await expect(signedIn.row(roles, 'Reports Reader')).toBeVisible();
    // It is no alarm: perhaps nobody here may consent.
    await expect(page.getByRole('alert')).toHaveCount(0);
    const note = page.locator('.note').filter({ hasText: 'Groups' });
    await expect(note).toContainText('Uplift does not have the permissions it needs yet.');
    const aboutGroups = emulator.control
      .log()
      .filter(({ path, requestBody }) => `${path} ${requestBody}`.includes('privilegedAccess'));
    expect(aboutGroups).toEqual([]);

    for (const app of appsOf(emulator)) {
      app.consented.push(
        'https://graph.microsoft.com/PrivilegedEligibilitySchedule.Read.AzureADGroup',
        'https://graph.microsoft.com/PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
        'https://graph.microsoft.com/RoleManagementPolicy.Read.AzureADGroup',
      );
    }
    await signedIn.ready();
    await page.getByRole('button', { name: /^Review permissions/ }).click();
    // Whatever the window does to the popup: the next one shows the groups, and no note.
    await expect
      .poll(async () => JSON.stringify(await uplift.storage('session')))
      .not.toContain('consentMissing');
    const again = await openList(uplift);
    await expect(again.page.locator('.note')).toHaveCount(0);
    await expect(again.roles).toContainText('Member');
  });

  test('says so until its person has read it', long, async ({ signedIn, uplift }) => {
    const note = signedIn.page.locator('.note').filter({ hasText: 'Groups' });
    await signedIn.ready();
    await note.getByRole('button', { name: /^Do not show again/ }).click();
    await expect(note).toHaveCount(0);
    await signedIn.page.close();
    const again = await openList(uplift);
    await expect(again.row(again.roles, 'Reports Reader')).toBeVisible();
    await expect(again.page.locator('.note')).toHaveCount(0);
  });
});

test.describe('Tokens that cannot be read', () => {
  test('are no wrong account: a role is activated and ended with them', async ({
    emulator,
    uplift,
  }) => {
    emulator.control.issueOpaqueTokens();
    await signIn(uplift);
    const popup = await openList(uplift);
    await popup.press(popup.roles, role);
    await expect(popup.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    expect(acceptedWrites(emulator)).toHaveLength(1);
    await expect(popup.page.getByRole('alert')).toHaveCount(0);
  });
});
