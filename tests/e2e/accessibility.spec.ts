import { expectAccessible } from './harness/axe';
import { long } from './harness/long';
import { expect, openList, test } from './harness/test';
import { createPopup } from './pages/popup';
import { createPortal, portalAddress } from './pages/portal';

test.describe('axe finds no accessibility violation', () => {
  test('in the popup before anybody has signed in', async ({ uplift }) => {
    const popup = createPopup(await uplift.openPopup());
    await expect(popup.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expectAccessible(popup.page, 'signed out');
  });

  test('in the popup while the list is read for the first time', async ({ uplift, emulator }) => {
    const popup = createPopup(await uplift.openPopup());
    // Each list is shown as soon as it is there: none may come yet.
    const held = ['/$batch', 'management.azure.com'].map((match) =>
      emulator.control.fault({ match, times: 9, effect: { kind: 'hold', when: 'before' } }),
    );
    const opened = uplift.signInWindow();
    await popup.signIn();
    const window = await opened;
    const closed = window.waitForEvent('close');
    await window.getByRole('button', { name: 'ana@contoso.com' }).click();
    await window.getByRole('button', { name: 'Approve', exact: true }).click();
    await closed;
    await Promise.all(held.map(({ id }) => emulator.control.whenHeld(id)));
    const loading = createPopup(await uplift.openPopup());
    await expect(loading.page.getByText('Loading your roles')).toBeAttached();
    await expectAccessible(loading.page, 'loading');
    for (const { id } of held) emulator.control.release(id);
  });

  test(
    'in the popup with its list, a form, an error, and an active role',
    long,
    async ({ signedIn, emulator }) => {
      // axe checks a long list four times, which takes a busy machine a while.
      test.slow();
      await expectAccessible(signedIn.page, 'list');
      const form = await signedIn.openForm('Exchange Administrator');
      await form.submit();
      await expectAccessible(signedIn.page, 'form with errors');

      await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
      await expect(signedIn.row(signedIn.elevated, 'Helpdesk Administrator')).toContainText('left');
      await expectAccessible(signedIn.page, 'active');

      for (const match of ['/$batch', 'management.azure.com']) {
        emulator.control.fault({ match, times: 20, effect: { kind: 'respond', status: 500 } });
      }
      await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
      await expect(signedIn.page.getByRole('alert').first()).toBeVisible();
      await expectAccessible(signedIn.page, 'error');
    },
  );

  test(
    'in the popup with the card of a page that needs a role',
    long,
    async ({ signedIn, uplift }) => {
      const portal = createPortal(await uplift.context.newPage());
      await portal.open(portalAddress.signInLogs);
      await portal.hint.waitFor('Open Uplift');
      await signedIn.page.close();
      const popup = await openList(uplift, portal.page);
      await expect(popup.card).toBeVisible();
      await expectAccessible(popup.page, 'card');
    },
  );

  for (const name of ['options', 'welcome']) {
    test(`on the ${name} page`, async ({ uplift }) => {
      const page = await uplift.context.newPage();
      await page.goto(uplift.url(`${name}.html`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, name);
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'nothing scrolls sideways at 320 px').toBeLessThanOrEqual(0);
    });
  }
});
