import { several } from '../../emulator/tenants/several';
import type { Uplift } from '../harness/launch';
import { askedFor, labels, people, takenWrites, writeOf } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { activateFromCard, createPopup } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin } = people;
const { conditionalAccess } = portalAddress;
const inIntune = conditionalAccess.replace('entra.', 'intune.');
const named = (address: string, tenant: string) => address.replace('#', `#@${tenant}/`);

/** The one known account after the other signs in again, by its own button. */
async function signInAgain(uplift: Uplift): Promise<void> {
  for (const { username } of [daily, admin]) {
    const popup = createPopup(await uplift.openPopup());
    await popup.ready();
    const opened = uplift.signInWindow();
    await popup.page
      .getByRole('button', { name: `Sign in again: ${username} · Contoso`, exact: true })
      .click();
    const window = await opened;
    const closed = window.waitForEvent('close');
    await window.getByRole('button', { name: new RegExp(`(^|\\s)${username}$`) }).click();
    await window.getByRole('button', { name: 'Approve', exact: true }).click();
    await closed;
    await popup.page.close();
  }
}

test('With a daily and an administrator account in one tenant it is asked once, kept, and can be changed', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, admin]);

  await test.step('The tenant says nothing of the person, so it is asked', async () => {
    const portal = await visit(uplift, named(conditionalAccess, 'contoso.com'), admin.user.id);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    const whose = createWhosePage(popup);
    await expect(whose.question).toBeVisible();
    await expect(popup.card.getByRole('button', { name: /^Activate/ })).toHaveCount(0);
    expect(await portal.hint.words()).toBe('');
    await whose.choose(labels.admin);
    await whose.expectOf(labels.admin);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    expect(takenWrites(emulator)).toEqual([writeOf(admin)]);
    expect(askedFor(emulator)).toEqual([admin.user.id]);
    await popup.page.close();
    await portal.page.close();
  });

  await test.step('The answer holds in another portal, and by another domain of the tenant', async () => {
    const other = named(inIntune, 'contoso.onmicrosoft.com');
    const portal = await visit(uplift, other, admin.user.id);
    await portal.expectData();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card.getByRole('heading')).toContainText(labels.admin);
    await expect(popup.card).toContainText('Security Reader covers this page until');
    await popup.page.close();
    await portal.page.close();
  });

  await uplift.restart();
  await test.step('The answer holds when the browser starts again', async () => {
    const address = named(portalAddress.passwordReset, several.contoso.id);
    const portal = await visit(uplift, address, admin.user.id);
    await signInAgain(uplift);
    const popup = await openList(uplift, portal.page);
    await createWhosePage(popup).expectOf(labels.admin);
    await popup.page.close();
    await portal.page.close();
  });

  await test.step('Said to be somebody else’s, it is theirs from then on', async () => {
    const address = named(conditionalAccess, several.contoso.id);
    const portal = await visit(uplift, address, daily.user.id);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    const whose = createWhosePage(popup);
    await whose.change(labels.daily);
    await whose.expectOf(labels.daily);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    expect(takenWrites(emulator)).toEqual([writeOf(admin), writeOf(daily)]);
    expect(askedFor(emulator)).toEqual([admin.user.id, daily.user.id]);
    await popup.page.close();

    const again = await visit(
      uplift,
      named(portalAddress.passwordReset, 'contoso.co.uk'),
      daily.user.id,
    );
    const card = await openList(uplift, again.page);
    await createWhosePage(card).expectOf(labels.daily);
  });
});
