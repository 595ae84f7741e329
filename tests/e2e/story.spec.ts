import { acceptedWrites } from './harness/directory';
import { expect, openList, signIn, test } from './harness/test';
import { createPopup, formIn } from './pages/popup';
import { createPortal, portalAddress } from './pages/portal';
import { createSignIn } from './pages/sign-in';

const role = 'Reports Reader';
const reason = 'INC-1042: trace failed sign-ins';

test.describe('An admin on a page that was refused', () => {
  test('gets from the hint to a working page, and sees the time left on the badge', async ({
    uplift,
    emulator,
  }) => {
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.signInLogs);
    await portal.expectRefused();
    await signIn(uplift);

    // The hint names the page, the role and what a click does.
    await portal.page.bringToFront();
    await portal.hint.waitFor('Open Uplift');
    expect(await portal.hint.text()).toContain(role);

    const opened = uplift.nextPopup();
    await portal.hint.click('Open Uplift');
    const popup = createPopup(await opened);
    const form = formIn(popup.card);
    await expect(form.reason).toBeFocused();
    await form.reason.fill(reason);
    const verification = uplift.signInWindow();
    await popup.ready();
    await form.submit();
    await createSignIn(await verification).useSecurityKey();

    // The page is reloaded by itself once the role is active.
    await portal.expectData();
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: reason, duration: 'PT1H' }]);
    await expect.poll(async () => (await uplift.badge()).text).toMatch(/^(1h|5\dm)$/);
    expect((await uplift.badge()).title).toContain(`${role} until`);

    const after = await openList(uplift, portal.page);
    await expect(after.card).toContainText(`${role} covers this page until`);
    await expect(after.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
  });
});
