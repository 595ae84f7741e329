import type { Locator } from '@playwright/test';
import { several } from '../../emulator/tenants/several';
import { expectAccessible } from '../harness/axe';
import { labels, people } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const named = (tenant: string) => portalAddress.conditionalAccess.replace('#', `#@${tenant}/`);
/** The lists under it have a test of their own. */
const card = ['section.card'];
const inIntune = (address: string) => address.replace('entra.', 'intune.');

/** The names in a card that are cut short: two of them could look alike. */
const cutNames = (where: Locator): Promise<string[]> =>
  where
    .locator('bdi')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent ?? ''),
    );

test('By keyboard alone it is said whose page it is and corrected, and axe finds nothing on the way', async ({
  uplift,
  emulator,
}) => {
  // Three looks of axe at each of five states.
  test.setTimeout(180_000);
  const name = 'Fabrikam International Holdings and Logistics Services';
  const invites = emulator.world.tenants.find(({ id }) => id === guest.tenant.id);
  if (invites) invites.displayName = name;
  await signInPeople(uplift, [daily, admin, guest]);
  const portal = await visit(uplift, named(several.contoso.domain));
  await portal.expectRefused();
  const popup = await openList(uplift, portal.page);
  const { page } = popup;
  const whose = createWhosePage(popup);
  await expect(whose.question).toBeVisible();
  await expectAccessible(page, 'question', card);

  /** Moves on by Tab until a control has the focus; as often as the card has controls, and no more. */
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
  await whose.expectOf(labels.admin);
  await expectAccessible(page, 'answered', card);

  await page.getByRole('button', { name: 'Settings' }).focus();
  await tabTo('Signed in there as someone else?');
  await page.keyboard.press('Enter');
  await tabTo(labels.daily);
  expect(await cutNames(popup.card), 'names that are not there to their end').toEqual([]);
  await expectAccessible(page, 'correction', card);
  await popup.guardOver();
  await page.keyboard.press('Enter');
  await whose.expectOf(labels.daily);
  await page.close();

  const before = await visit(uplift, inIntune(named(several.fabrikam.domain)));
  await before.expectRefused();
  // A tab of its own: within a document a portal drops the tenant from the address, and it holds on.
  const later = await visit(uplift, inIntune(portalAddress.conditionalAccess));
  await later.expectRefused();
  const guess = await openList(uplift, later.page);
  await expect(guess.card.getByRole('heading')).toContainText(`probably ana@contoso.com · ${name}`);
  expect(await cutNames(guess.card), 'names that are not there to their end').toEqual([]);
  await expectAccessible(guess.page, 'guess', card);
  await guess.page.close();

  const foreign = await visit(uplift, named(several.emea.domain));
  await foreign.expectRefused();
  const nobodys = await openList(uplift, foreign.page);
  await expect(nobodys.card).toContainText('where nobody is signed in here');
  await nobodys.accounts.click();
  await expectAccessible(nobodys.page, 'nobody’s, with the menu open', [...card, '#accounts']);
});
