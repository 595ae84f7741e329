import { several } from '../../emulator/tenants/several';
import { acceptedTargets, labels, people, requestedPrincipals, targetOf } from '../harness/several';
import { expect, openList, signInAgain, signInPeople, test } from '../harness/test';
import { activateFromCard } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin } = people;
const { conditionalAccess } = portalAddress;
const inIntune = conditionalAccess.replace('entra.', 'intune.');
const inTenant = (address: string, tenant: string) => address.replace('#', `#@${tenant}/`);

test('With a daily and an administrator account in one tenant the popup asks once whose page it is, keeps the answer, and lets it be changed', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, admin]);

  await test.step('The address names the tenant but not the person, so the popup asks', async () => {
    const portal = await visit(uplift, inTenant(conditionalAccess, 'contoso.com'), admin.user.id);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    const whose = createWhosePage(popup);
    await expect(whose.question).toBeVisible();
    await expect(popup.card.getByRole('button', { name: /^Activate/ })).toHaveCount(0);
    expect(await portal.hint.text()).toBe('');
    await whose.choose(labels.admin);
    await whose.expectAccount(labels.admin);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    expect(acceptedTargets(emulator)).toEqual([targetOf(admin)]);
    expect(requestedPrincipals(emulator)).toEqual([admin.user.id]);
    await popup.page.close();
    await portal.page.close();
  });

  await test.step('The answer applies in another portal, and for another domain of the tenant', async () => {
    const other = inTenant(inIntune, 'contoso.onmicrosoft.com');
    const portal = await visit(uplift, other, admin.user.id);
    await portal.expectData();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card.getByRole('heading')).toContainText(labels.admin);
    await expect(popup.card).toContainText('Security Reader covers this page until');
    await popup.page.close();
    await portal.page.close();
  });

  await uplift.restart();
  await test.step('The answer applies after a restart of the browser', async () => {
    const address = inTenant(portalAddress.passwordReset, several.contoso.id);
    const portal = await visit(uplift, address, admin.user.id);
    await signInAgain(uplift, daily, labels.daily);
    await signInAgain(uplift, admin, labels.admin);
    const popup = await openList(uplift, portal.page);
    await createWhosePage(popup).expectAccount(labels.admin);
    await popup.page.close();
    await portal.page.close();
  });

  await test.step('A corrected account is used from then on', async () => {
    const address = inTenant(conditionalAccess, several.contoso.id);
    const portal = await visit(uplift, address, daily.user.id);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    const whose = createWhosePage(popup);
    await whose.change(labels.daily);
    await whose.expectAccount(labels.daily);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    expect(acceptedTargets(emulator)).toEqual([targetOf(admin), targetOf(daily)]);
    expect(requestedPrincipals(emulator)).toEqual([admin.user.id, daily.user.id]);
    await popup.page.close();

    const again = await visit(
      uplift,
      inTenant(portalAddress.passwordReset, 'contoso.co.uk'),
      daily.user.id,
    );
    const card = await openList(uplift, again.page);
    await createWhosePage(card).expectAccount(labels.daily);
  });
});
