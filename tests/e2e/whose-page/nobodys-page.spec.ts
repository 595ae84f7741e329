import { several } from '../../emulator/tenants/several';
import type { Uplift } from '../harness/launch';
import { askedFor, labels, people, takenWrites, writeOf } from '../harness/several';
import { expect, openList, register, signInPeople, test } from '../harness/test';
import { createOptions } from '../pages/options';
import { activateFromCard } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { signInAs } from '../pages/sign-in';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, guest } = people;
const { fabrikam, clientId } = several;
const address = portalAddress.conditionalAccess.replace('#', `#@${fabrikam.domain}/`);

/** Sets an application of fabrikam's own beside the one that contoso's accounts sign in with. */
async function addTenant(uplift: Uplift): Promise<void> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('options.html'));
  const options = createOptions(page);
  await options.others.getByRole('button', { name: 'Add a tenant' }).click();
  await options.others.getByLabel('Tenant').fill(fabrikam.domain);
  await options.others.getByLabel('Application (client) ID').fill(fabrikam.ownClientId);
  await options.save();
  await expect(page.getByText('Saved. It is in effect now.')).toBeVisible();
  await page.close();
}

const registrations: [what: string, clientId: string, set: (uplift: Uplift) => Promise<void>][] = [
  [
    'one application for all tenants',
    clientId,
    (uplift) => register(uplift, { clientId, tenant: 'organizations' }),
  ],
  ['an application of that tenant’s own', fabrikam.ownClientId, addTenant],
];

for (const [what, usedId, set] of registrations) {
  test(`A page of a tenant that nobody is signed in to is nobody’s until somebody is, with ${what}`, async ({
    uplift,
    emulator,
  }) => {
    await signInPeople(uplift, [daily]);
    await set(uplift);
    const portal = await visit(uplift, address);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText(
      'This page is of fabrikam.com, where nobody is signed in here.',
    );
    const buttons = popup.card.getByRole('button');
    await expect(buttons).toHaveText(['Add an account']);
    expect(await portal.hint.words()).toBe('');

    const from = emulator.control.log().length;
    const opened = uplift.signInWindow();
    await popup.ready();
    await buttons.click();
    await signInAs(await opened, guest.username);
    const authorized = emulator.control
      .log()
      .slice(from)
      .filter(({ path }) => path.includes('/oauth2/v2.0/authorize'))
      .map(({ path }) => new URL(path, 'https://login.microsoftonline.com'));
    expect(authorized.length).toBeGreaterThan(0);
    for (const { pathname, searchParams } of authorized) {
      expect([fabrikam.id, fabrikam.domain]).toContain(pathname.split('/')[1]);
      expect(searchParams.get('client_id')).toBe(usedId);
    }
    await popup.page.close();

    await portal.page.bringToFront();
    await portal.hint.waitFor('Open Uplift');
    const again = await openList(uplift, portal.page);
    await createWhosePage(again).expectOf(labels.guest);
    await activateFromCard(again, 'Security Reader');
    await portal.expectData();
    expect(takenWrites(emulator)).toEqual([writeOf(guest)]);
    expect(askedFor(emulator)).toEqual([guest.user.id]);
  });
}
