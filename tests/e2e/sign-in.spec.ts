import { contoso } from '../emulator/tenants/contoso';
import { fabrikam } from '../emulator/tenants/fabrikam';
import type { Uplift } from './harness/launch';
import { long } from './harness/long';
import { nextPageAt } from './harness/next-page';
import { filesWith, filesWithTokens } from './harness/scan-profile';
import { expect, openList, register, test } from './harness/test';
import { createPopup } from './pages/popup';
import { createSignIn, signInAs } from './pages/sign-in';

/** Opens the sign-in window from a popup, and returns both. */
async function beginSignIn(uplift: Uplift) {
  const popup = createPopup(await uplift.openPopup());
  const opened = uplift.signInWindow();
  await popup.signIn();
  return { popup, window: await opened };
}

const atFabrikam = { clientId: fabrikam.clientId, tenant: fabrikam.id };

test.describe('Signing in', () => {
  test('shows who is signed in and the roles', async ({ signedIn }) => {
    await expect(signedIn.page.getByRole('button', { name: 'ana@contoso.com' })).toBeVisible();
    await expect(signedIn.row(signedIn.roles, 'Reports Reader')).toBeVisible();
  });

  test('says that the window was closed, and can be tried again', async ({ uplift }) => {
    const { window } = await beginSignIn(uplift);
    await createSignIn(window).close();

    const second = createPopup(await uplift.openPopup());
    await expect(second.page.getByRole('alert')).toContainText('You closed the sign-in window.');
    const opened = uplift.signInWindow();
    await second.signIn();
    await signInAs(await opened, contoso.ana.upn);
    await openList(uplift);
  });

  test('continues when the popup is closed', long, async ({ uplift }) => {
    const { popup, window } = await beginSignIn(uplift);
    await popup.page.close();
    await signInAs(window, contoso.ana.upn);
    await openList(uplift);
  });

  test('succeeds although the worker was killed while the window was open', async ({ uplift }) => {
    const { popup } = await beginSignIn(uplift);
    await popup.page.close();
    await uplift.killWorker();

    // The next worker continues the sign-in in a new window, whatever has woken it.
    const opened = nextPageAt(uplift.context, /^https:\/\/login\.microsoftonline\.com\//);
    expect(await uplift.storage('session')).toHaveProperty('pendingSignIn');
    await signInAs(await opened, contoso.ana.upn);
    await openList(uplift);
  });
});

test.describe('Signing in when the token host is closed', () => {
  test('succeeds', async ({ uplift }) => {
    const { popup, window } = await beginSignIn(uplift);
    await popup.page.close();
    await uplift.killTokenHost();
    await signInAs(window, contoso.ana.upn);
    await openList(uplift);
  });
});

test.describe('Consent', () => {
  test('is requested by the sign-in page, and accepted there', long, async ({ uplift }) => {
    await register(uplift, atFabrikam);
    const { window } = await beginSignIn(uplift);
    const pages = createSignIn(window);
    await pages.pickAccount(fabrikam.ana.upn);
    await pages.approveMfa();
    const closed = window.waitForEvent('close');
    await pages.acceptPermissions();
    await closed;
    const popup = await openList(uplift);
    await expect(popup.row(popup.roles, 'Intune Administrator')).toBeVisible();
  });

  test('that was declined there is explained, and signing in can be tried again', async ({
    uplift,
  }) => {
    await register(uplift, atFabrikam);
    const { window } = await beginSignIn(uplift);
    const pages = createSignIn(window);
    await pages.pickAccount(fabrikam.ana.upn);
    await pages.approveMfa();
    const closed = window.waitForEvent('close');
    await pages.refusePermissions();
    await closed;
    const popup = createPopup(await uplift.openPopup());
    await expect(popup.page.getByRole('alert')).toContainText(
      'The permissions were declined in the sign-in window.',
    );
    await expect(popup.page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
  });
});

test.describe('After the browser was quit', () => {
  test('one click signs the known account in again, and no token was kept on disk', async ({
    uplift,
    signedIn,
  }) => {
    await expect(signedIn.roles).toBeVisible();
    await uplift.restart();
    expect(await filesWithTokens(uplift.profile)).toEqual([]);
    // The same scan finds what may be on disk, so it would find tokens.
    expect(await filesWith(uplift.profile, [/ana@contoso\.com/])).not.toEqual([]);

    const popup = createPopup(await uplift.openPopup());
    await expect(popup.page.getByRole('button', { name: 'ana@contoso.com' })).toBeVisible();
    await expect(
      popup.page.getByText('The session of ana@contoso.com · Contoso has ended'),
    ).toBeVisible();
    // This is the only message, with the only button.
    await expect(popup.page.getByRole('alert')).toHaveCount(0);
    await expect(popup.page.getByRole('main').getByRole('button')).toHaveCount(1);
    const opened = uplift.signInWindow();
    await popup.ready();
    await popup.page.getByRole('button', { name: 'Sign in again' }).first().click();
    await signInAs(await opened, contoso.ana.upn);
    await openList(uplift);
  });
});

test.describe('Signing out', () => {
  test('leaves no data of the account behind', async ({ uplift, signedIn }) => {
    await signedIn.ready();
    await signedIn.page.getByRole('button', { name: contoso.ana.upn }).click();
    await signedIn.page.getByRole('button', { name: `Sign out ${contoso.ana.upn}` }).click();
    await expect(signedIn.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

    // That it is signing out is noted until all of it is gone.
    await expect
      .poll(async () => JSON.stringify(await uplift.storage('disk')))
      .not.toContain(contoso.ana.id);
    for (const area of ['disk', 'session'] as const) {
      const kept = JSON.stringify(await uplift.storage(area));
      expect(kept).not.toContain('ana@contoso.com');
      expect(kept).not.toContain(contoso.ana.id);
      expect(kept).not.toContain('eyJ');
    }
    expect(await filesWithTokens(uplift.profile)).toEqual([]);
  });
});
