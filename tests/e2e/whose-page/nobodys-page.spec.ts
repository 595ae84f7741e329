import { several } from '../../emulator/tenants/several';
import type { Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { acceptedTargets, labels, people, requestedPrincipals, targetOf } from '../harness/several';
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

/** Registers fabrikam's own application beside the one for contoso's accounts. */
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

type Case = [
  what: string,
  clientId: string,
  save: (uplift: Uplift) => Promise<void>,
  details: object,
];
const registrations: Case[] = [
  [
    'one application for all tenants',
    clientId,
    (uplift) => register(uplift, { clientId, tenant: 'organizations' }),
    long,
  ],
  ['an application of that tenant’s own', fabrikam.ownClientId, addTenant, {}],
];

for (const [what, usedId, saveRegistration, details] of registrations) {
  test(
    `A page of a tenant where nobody is signed in offers to add an account, with ${what}`,
    details,
    async ({ uplift, emulator }) => {
      await signInPeople(uplift, [daily]);
      await saveRegistration(uplift);
      const portal = await visit(uplift, address);
      await portal.expectRefused();
      const popup = await openList(uplift, portal.page);
      await expect(popup.card).toContainText(
        'This page is of fabrikam.com, where nobody is signed in here.',
      );
      const buttons = popup.card.getByRole('button');
      await expect(buttons).toHaveText(['Add an account']);
      expect(await portal.hint.text()).toBe('');

      const alreadyLogged = emulator.control.log().length;
      const opened = uplift.signInWindow();
      await popup.ready();
      await buttons.click();
      await signInAs(await opened, guest.username);
      const authorized = emulator.control
        .log()
        .slice(alreadyLogged)
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
      await createWhosePage(again).expectAccount(labels.guest);
      await activateFromCard(again, 'Security Reader');
      await portal.expectData();
      expect(acceptedTargets(emulator)).toEqual([targetOf(guest)]);
      expect(requestedPrincipals(emulator)).toEqual([guest.user.id]);
    },
  );
}
