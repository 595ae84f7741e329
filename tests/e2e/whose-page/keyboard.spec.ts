import { several } from '../../emulator/tenants/several';
import { expectAccessible } from '../harness/axe';
import { labels, people } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const named = (tenant: string) => portalAddress.conditionalAccess.replace('#', `#@${tenant}/`);

test('By keyboard alone it is said whose page it is and corrected, and axe finds nothing on the way', async ({
  uplift,
}) => {
  // Three looks of axe at each of five states.
  test.setTimeout(180_000);
  await signInPeople(uplift, [daily, admin, guest]);
  const portal = await visit(uplift, named(several.contoso.domain));
  await portal.expectRefused();
  const popup = await openList(uplift, portal.page);
  const { page, card } = popup;
  const whose = createWhosePage(popup);
  await expect(whose.question).toBeVisible();
  await expectAccessible(page, 'question');

  /** Moves on by Tab until a control has the focus; as often as the card has controls, and no more. */
  async function tabTo(name: string): Promise<void> {
    const focused = card.locator(':focus').filter({ hasText: name });
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
  await expectAccessible(page, 'answered');

  await page.getByRole('button', { name: 'Settings' }).focus();
  await tabTo('Signed in there as someone else?');
  await page.keyboard.press('Enter');
  await tabTo(labels.daily);
  await expectAccessible(page, 'correction');
  await popup.guardOver();
  await page.keyboard.press('Enter');
  await whose.expectOf(labels.daily);
  await page.close();

  await portal.open(portalAddress.conditionalAccess.replace('entra.', 'intune.'));
  await portal.expectRefused();
  await portal.open(named(several.fabrikam.domain).replace('entra.', 'intune.'));
  await portal.expectRefused();
  await portal.open(portalAddress.conditionalAccess.replace('entra.', 'intune.'));
  await portal.expectRefused();
  const guess = await openList(uplift, portal.page);
  await expect(guess.card.getByRole('heading')).toContainText(`probably ${labels.guest}`);
  await expectAccessible(guess.page, 'guess');
  await guess.page.close();

  await portal.open(named(several.emea.domain));
  await portal.expectRefused();
  const nobodys = await openList(uplift, portal.page);
  await expect(nobodys.card).toContainText('where nobody is signed in here');
  await nobodys.accounts.click();
  await expectAccessible(nobodys.page, 'nobody’s, with the menu open');
});
