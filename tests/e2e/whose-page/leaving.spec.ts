import type { Locator } from '@playwright/test';
import { several } from '../../emulator/tenants/several';
import { authorizeRequests } from '../harness/authorize-requests';
import type { Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { filesWithTokens } from '../harness/scan-profile';
import { acceptedTargets, labels, people, requestedPrincipals, targetOf } from '../harness/several';
import {
  expect,
  openList,
  register,
  signedInIds,
  signInAgain,
  signInPeople,
  test,
} from '../harness/test';
import { createPopup, formIn, type Popup } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const role = 'Security Reader';
const fabrikamPage = portalAddress.conditionalAccess.replace('#', `#@${several.fabrikam.domain}/`);

/** Types a reason into the open form of a list, and sends it. */
async function fillInAndSend(list: Locator): Promise<void> {
  const form = formIn(list);
  await form.reason.fill('INC-1042');
  await form.submit();
}

/** Activates a role in the list and waits until it is active, which needs no window here. */
async function activate(popup: Popup, accountTag: string): Promise<void> {
  const toggle = popup.roles.getByRole('button', {
    name: `${role} ${accountTag}`.trim(),
    exact: true,
  });
  await popup.ready();
  await toggle.click();
  await fillInAndSend(popup.roles);
  await expect(popup.row(popup.elevated, role)).toContainText('left');
}

/** Everything that is stored, on disk and in memory, as one text. */
const storedText = async (uplift: Uplift): Promise<string> =>
  JSON.stringify([await uplift.storage('disk'), await uplift.storage('session')]);

const signOuts = [
  {
    who: 'The guest',
    details: {},
    label: labels.guest,
    other: daily,
    // The tenant's names too: no record of the other account has them.
    traces: [guest.user.id, guest.tenant.id, 'Fabrikam', 'fabrikam.'],
  },
  {
    who: 'The account at home',
    details: long,
    label: labels.daily,
    other: guest,
    // The guest has the same home account id and user name, so these two stay.
    traces: [
      `${daily.tenant.id}|${daily.user.id}`,
      `"objectId":"${daily.user.id}"`,
      // A part of the keys of MSAL's tokens.
      `|${several.clientId}|${daily.tenant.id}|`,
      '"Contoso"',
      'contoso.co.uk',
    ],
  },
];

for (const { who, details, label, other, traces } of signOuts) {
  test(
    `${who} signs out: no data of it stays, and the other account keeps working`,
    details,
    async ({ uplift, emulator }) => {
      test.slow();
      await signInPeople(uplift, [daily, guest]);
      // The settings name a tenant too, so it must be neither of these.
      await register(uplift, { clientId: several.clientId, tenant: 'organizations' });
      const portal = await visit(uplift, portalAddress.conditionalAccess);
      await portal.expectRefused();
      const popup = await openList(uplift, portal.page);
      await createWhosePage(popup).choose(label);
      await createWhosePage(popup).expectAccount(label);
      const tracesLeft = async () => {
        const all = await storedText(uplift);
        return traces.filter((text) => all.includes(text));
      };
      expect(await tracesLeft(), 'traces before signing out').toEqual(traces);

      await popup.signOut(label);
      await expect.poll(() => signedInIds(uplift)).toEqual([other.user.id]);
      await expect.poll(tracesLeft, 'traces after signing out').toEqual([]);
      expect(await filesWithTokens(uplift.profile)).toEqual([]);

      await popup.page.close();
      await uplift.killTokenHost();
      const windows = authorizeRequests(emulator).length;
      await activate(await openList(uplift), '');
      expect(authorizeRequests(emulator).length, 'sign-in pages for the other account').toBe(
        windows,
      );
      expect(acceptedTargets(emulator)).toEqual([targetOf(other)]);
      expect(requestedPrincipals(emulator)).toEqual([other.user.id]);
    },
  );
}

test('A revoked session affects one account only, which signs in again by its own button', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, admin]);
  emulator.control.revoke(admin.user.id);
  const popup = await openList(uplift);
  await popup.ready();
  await popup.page.getByRole('button', { name: 'Refresh' }).click();
  const note = popup.page.getByText(/^The session of .* has ended/);
  await expect(note).toContainText(labels.admin);
  await expect(note).toHaveCount(1);
  await activate(popup, daily.username);
  expect(acceptedTargets(emulator)).toEqual([targetOf(daily)]);
  await popup.page.close();

  await signInAgain(uplift, admin, labels.admin);
  const again = await openList(uplift);
  await expect(again.page.getByText(/^The session of .* has ended/)).toHaveCount(0);
  expect(await signedInIds(uplift)).toEqual([daily.user.id, admin.user.id]);
  await again.press(again.roles, `${role} · ${admin.username}`);
  await fillInAndSend(again.roles);
  // Each row is there at once; its button comes with the activation.
  await expect(again.elevated.getByRole('button', { name: `End ${role}` })).toHaveCount(2);
  expect(acceptedTargets(emulator)).toEqual([targetOf(daily), targetOf(admin)]);
});

test('After a restart of the browser a guest and the account at home are both there, each with its own sign-in', async ({
  uplift,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, guest]);
  // The names of the tenants are read with the first lists.
  for (const name of ['"Contoso"', '"Fabrikam"']) {
    await expect.poll(() => storedText(uplift)).toContain(name);
  }
  await uplift.restart();
  const portal = await visit(uplift, fabrikamPage);
  const popup = createPopup(await uplift.openPopup(portal.page));
  await expect(popup.card.getByRole('heading')).toContainText(labels.guest);
  // One line for both, and a button for each.
  const note = popup.page.getByText(/^The sessions of .* have ended/);
  await expect(note).toHaveCount(1);
  await expect(note).toContainText(labels.daily);
  await expect(note).toContainText(labels.guest);
  await popup.page.close();

  await signInAgain(uplift, guest, labels.guest);
  const list = await openList(uplift, portal.page);
  await createWhosePage(list).expectAccount(labels.guest);
  const rows = list.roles.getByRole('listitem').filter({ hasText: role });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Fabrikam');
});
