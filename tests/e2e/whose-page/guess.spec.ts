import { several } from '../../emulator/tenants/several';
import { long } from '../harness/long';
import { acceptedTargets, labels, people, requestedPrincipals, targetOf } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { activateFromCard } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const { conditionalAccess, m365Users, mailboxes } = portalAddress;
const inTenant = (address: string, tenant: string) => address.replace('#', `#@${tenant}/`);

test(
  'On a page that names no tenant the account last used there is offered, marked as probable',
  long,
  async ({ uplift, emulator }) => {
    test.slow();
    await signInPeople(uplift, [daily, guest]);
    // No account was used there yet, so the popup asks.
    const first = await visit(uplift, conditionalAccess);
    await first.expectRefused();
    const question = await openList(uplift, first.page);
    await expect(createWhosePage(question).question).toBeVisible();
    await expect(question.card.getByRole('button', { name: /^Activate/ })).toHaveCount(0);
    await question.page.close();

    await first.open(inTenant(conditionalAccess, several.fabrikam.domain));
    await first.expectRefused();
    const sure = await openList(uplift, first.page);
    await createWhosePage(sure).expectAccount(labels.guest);
    await sure.page.close();
    await first.page.close();

    const portal = await visit(uplift, conditionalAccess, daily.user.id);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    const whose = createWhosePage(popup);
    await expect(popup.card.getByRole('heading')).toContainText(`probably ${labels.guest}`);
    await whose.change(labels.daily);
    await whose.expectAccount(labels.daily);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    expect(acceptedTargets(emulator)).toEqual([targetOf(daily)]);
    expect(requestedPrincipals(emulator)).toEqual([daily.user.id]);
    await popup.page.close();

    // No account was used on the other host yet, so the popup asks there.
    const other = await visit(uplift, mailboxes);
    await other.expectRefused();
    const elsewhere = await openList(uplift, other.page);
    await expect(createWhosePage(elsewhere).question).toBeVisible();
  },
);

test('A page that stays refused says that the portal may be signed in as somebody else, and the right account is two clicks away', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, admin]);
  const address = new URL(m365Users);
  address.searchParams.set('tid', several.contoso.id);
  const portal = await visit(uplift, address.href, admin.user.id);
  await portal.expectRefused();
  const popup = await openList(uplift, portal.page);
  const whose = createWhosePage(popup);
  await whose.choose(labels.daily);
  await whose.expectAccount(labels.daily);
  await activateFromCard(popup, 'User Administrator');
  await portal.hint.waitFor('Reload');
  await popup.page.close();

  const refused = await openList(uplift, portal.page);
  await expect(refused.card).toContainText(/may be signed in as someone else/);
  await expect(refused.card.getByRole('heading')).toContainText(labels.daily);
  await createWhosePage(refused).change(labels.admin);
  await createWhosePage(refused).expectAccount(labels.admin);
  await expect(refused.card).not.toContainText(/may be signed in as someone else/);
  await activateFromCard(refused, 'User Administrator');
  await portal.expectData();
  expect(acceptedTargets(emulator)).toEqual([targetOf(daily), targetOf(admin)]);
  expect(requestedPrincipals(emulator)).toEqual([daily.user.id, admin.user.id]);
});
