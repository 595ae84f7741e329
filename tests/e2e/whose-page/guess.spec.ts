import { several } from '../../emulator/tenants/several';
import { askedFor, labels, people, takenWrites, writeOf } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { activateFromCard } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const { conditionalAccess, m365Users, mailboxes } = portalAddress;
const named = (address: string, tenant: string) => address.replace('#', `#@${tenant}/`);

test('Where the address says nothing the account last used there is a guess, and said to be one', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, guest]);
  // Seen nowhere yet, it is asked.
  const first = await visit(uplift, conditionalAccess);
  await first.expectRefused();
  const asked = await openList(uplift, first.page);
  await expect(createWhosePage(asked).question).toBeVisible();
  await expect(asked.card.getByRole('button', { name: /^Activate/ })).toHaveCount(0);
  await asked.page.close();

  await first.open(named(conditionalAccess, several.fabrikam.domain));
  await first.expectRefused();
  const sure = await openList(uplift, first.page);
  await createWhosePage(sure).expectOf(labels.guest);
  await sure.page.close();
  await first.page.close();

  const portal = await visit(uplift, conditionalAccess, daily.user.id);
  await portal.expectRefused();
  const popup = await openList(uplift, portal.page);
  const whose = createWhosePage(popup);
  await expect(popup.card.getByRole('heading')).toContainText(`probably ${labels.guest}`);
  await whose.change(labels.daily);
  await whose.expectOf(labels.daily);
  await activateFromCard(popup, 'Security Reader');
  await portal.expectData();
  expect(takenWrites(emulator)).toEqual([writeOf(daily)]);
  expect(askedFor(emulator)).toEqual([daily.user.id]);
  await popup.page.close();

  // Another host was not used yet by anybody, so nothing is guessed there.
  const other = await visit(uplift, mailboxes);
  await other.expectRefused();
  const elsewhere = await openList(uplift, other.page);
  await expect(createWhosePage(elsewhere).question).toBeVisible();
});

test('A portal that is signed in as somebody else is said to be, and the right account is two clicks away', async ({
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
  await whose.expectOf(labels.daily);
  await activateFromCard(popup, 'User Administrator');
  await portal.hint.waitFor('Reload');
  await popup.page.close();

  const refused = await openList(uplift, portal.page);
  await expect(refused.card).toContainText(/may be signed in as someone else/);
  await expect(refused.card.getByRole('heading')).toContainText(labels.daily);
  await createWhosePage(refused).change(labels.admin);
  await createWhosePage(refused).expectOf(labels.admin);
  await expect(refused.card).not.toContainText(/may be signed in as someone else/);
  await activateFromCard(refused, 'User Administrator');
  await portal.expectData();
  expect(takenWrites(emulator)).toEqual([writeOf(daily), writeOf(admin)]);
  expect(askedFor(emulator)).toEqual([daily.user.id, admin.user.id]);
});
