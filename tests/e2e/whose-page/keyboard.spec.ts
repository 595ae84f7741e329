import type { Locator } from '@playwright/test';
import { several } from '../../emulator/tenants/several';
import { expectAccessible } from '../harness/axe';
import { labels, people } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const inTenant = (tenant: string) => portalAddress.conditionalAccess.replace('#', `#@${tenant}/`);
/** Only the card is checked: the lists below it have a test of their own. */
const card = ['section.card'];
const inIntune = (address: string) => address.replace('entra.', 'intune.');

/** The names in a card that are cut off, so that two of them could look the same. */
const cutNames = (where: Locator): Promise<string[]> =>
  where
    .locator('bdi')
    .evaluateAll((all) =>
      all
        .filter((name) => name.scrollWidth > name.clientWidth)
        .map((name) => name.textContent ?? ''),
    );

test('The account of a page is chosen and corrected by keyboard alone, and axe finds no violation', async ({
  uplift,
  emulator,
}) => {
  // axe checks each of five states three times.
  test.setTimeout(180_000);
  const name = 'Fabrikam International Holdings and Logistics Services';
  const invitingTenant = emulator.world.tenants.find(({ id }) => id === guest.tenant.id);
  if (invitingTenant) invitingTenant.displayName = name;
  await signInPeople(uplift, [daily, admin, guest]);
  const portal = await visit(uplift, inTenant(several.contoso.domain));
  await portal.expectRefused();
  const popup = await openList(uplift, portal.page);
  const { page } = popup;
  const whose = createWhosePage(popup);
  await expect(whose.question).toBeVisible();
  await expectAccessible(page, 'question', card);

  /** Presses Tab until a control has the focus, at most as often as the card has controls. */
  async function tabTo(name: string): Promise<void> {
    const focused = popup.card.locator(':focus').filter({ hasText: name });
    for (let times = 0; times < 15; times += 1) {
      if ((await focused.count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  await page.getByRole('button', { name: 'Settings' }).focus();
  await tabTo(labels.admin);
  await popup.ready();
  await page.keyboard.press('Enter');
  await whose.expectAccount(labels.admin);
  await expectAccessible(page, 'answered', card);

  await page.getByRole('button', { name: 'Settings' }).focus();
  await tabTo('Signed in there as someone else?');
  await page.keyboard.press('Enter');
  await tabTo(labels.daily);
  expect(await cutNames(popup.card), 'names that are cut off').toEqual([]);
  await expectAccessible(page, 'correction', card);
  await popup.readyAgain();
  await page.keyboard.press('Enter');
  await whose.expectAccount(labels.daily);
  await page.close();

  const before = await visit(uplift, inIntune(inTenant(several.fabrikam.domain)));
  await before.expectRefused();
  // In a new tab: within one document the tenant of an earlier address still counts.
  const later = await visit(uplift, inIntune(portalAddress.conditionalAccess));
  await later.expectRefused();
  const guess = await openList(uplift, later.page);
  await expect(guess.card.getByRole('heading')).toContainText(`probably ana@contoso.com · ${name}`);
  expect(await cutNames(guess.card), 'names that are cut off').toEqual([]);
  await expectAccessible(guess.page, 'guess', card);
  await guess.page.close();

  const foreign = await visit(uplift, inTenant(several.emea.domain));
  await foreign.expectRefused();
  const withoutAccount = await openList(uplift, foreign.page);
  await expect(withoutAccount.card).toContainText('where nobody is signed in here');
  await withoutAccount.accounts.click();
  await expectAccessible(withoutAccount.page, 'without an account, with the menu open', [
    ...card,
    '#accounts',
  ]);
});
