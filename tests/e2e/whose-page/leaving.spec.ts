import type { Emulator } from '../../emulator/server';
import { type SignedInAs, several } from '../../emulator/tenants/several';
import type { Uplift } from '../harness/launch';
import { filesWithTokens } from '../harness/scan-profile';
import { askedFor, labels, people, takenWrites, writeOf } from '../harness/several';
import { expect, openList, register, signedInIds, signInPeople, test } from '../harness/test';
import { createPopup, type Popup } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { signInAs } from '../pages/sign-in';
import { createWhosePage } from '../pages/whose-page';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const role = 'Security Reader';
const ofFabrikam = portalAddress.conditionalAccess.replace('#', `#@${several.fabrikam.domain}/`);

/** Activates a role in the list, and waits until it holds; a window would be in the way of that. */
async function activate(popup: Popup, accountTag: string): Promise<void> {
  const toggle = popup.roles.getByRole('button', {
    name: `${role} ${accountTag}`.trim(),
    exact: true,
  });
  await popup.ready();
  await toggle.click();
  await popup.roles.getByLabel('Reason').fill('INC-1042');
  await popup.roles
    .locator('form')
    .getByRole('button', { name: /^Activate\b/ })
    .click();
  await expect(popup.row(popup.elevated, role)).toContainText('left');
}

/** Every key and every value that is kept, on disk and in memory. */
const kept = async (uplift: Uplift): Promise<string> =>
  JSON.stringify([await uplift.storage('disk'), await uplift.storage('session')]);

const windowsOf = (emulator: Emulator): number =>
  emulator.control.log({ path: '/oauth2/v2.0/authorize' }).length;

/** Signs in again by the account's own note, while others go on. */
async function signInAgain(uplift: Uplift, { username }: SignedInAs, label: string) {
  const popup = createPopup(await uplift.openPopup());
  const opened = uplift.signInWindow();
  await popup.ready();
  await popup.page
    .getByRole('main')
    .getByRole('button', { name: `Sign in again: ${label}`, exact: true })
    .click();
  await signInAs(await opened, username);
  await popup.page.close();
}

const leavings = [
  {
    who: 'The guest',
    label: labels.guest,
    stays: daily,
    // Of the tenant too nothing is left; its domain stands in nobody else's record.
    nothingOf: [guest.user.id, guest.tenant.id, 'Fabrikam', 'fabrikam.'],
  },
  {
    who: 'The account at home',
    label: labels.daily,
    stays: guest,
    // The guest's home account id and user name are those at home, and stay with it.
    nothingOf: [
      `${daily.tenant.id}|${daily.user.id}`,
      `"objectId":"${daily.user.id}"`,
      // As MSAL's tokens are filed.
      `|${several.clientId}|${daily.tenant.id}|`,
      '"Contoso"',
      'contoso.co.uk',
    ],
  },
];

for (const { who, label, stays, nothingOf } of leavings) {
  test(`${who} signs out, which leaves the other whole and nothing of itself`, async ({
    uplift,
    emulator,
  }) => {
    test.slow();
    await signInPeople(uplift, [daily, guest]);
    // The settings name a tenant, too: here that of neither.
    await register(uplift, { clientId: several.clientId, tenant: 'organizations' });
    const portal = await visit(uplift, portalAddress.conditionalAccess);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    await createWhosePage(popup).choose(label);
    await createWhosePage(popup).expectOf(label);
    const leftOver = async () => {
      const all = await kept(uplift);
      return nothingOf.filter((text) => all.includes(text));
    };
    expect(await leftOver(), 'what is kept at first').toEqual(nothingOf);

    await popup.signOut(label);
    await expect.poll(() => signedInIds(uplift)).toEqual([stays.user.id]);
    await expect.poll(leftOver, 'what is kept afterwards').toEqual([]);
    expect(await filesWithTokens(uplift.profile)).toEqual([]);

    await popup.page.close();
    await uplift.killTokenHost();
    const windows = windowsOf(emulator);
    await activate(await openList(uplift), '');
    expect(windowsOf(emulator), 'sign-in pages for the other').toBe(windows);
    expect(takenWrites(emulator)).toEqual([writeOf(stays)]);
    expect(askedFor(emulator)).toEqual([stays.user.id]);
  });
}

test('The revoked session of one account is its own affair, and mended by its own button', async ({
  uplift,
  emulator,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, admin]);
  emulator.control.revoke(admin.user.id);
  const popup = await openList(uplift);
  await popup.ready();
  await popup.page.getByRole('button', { name: 'Refresh' }).click();
  const over = popup.page.getByText(/^The session of .* has ended/);
  await expect(over).toContainText(labels.admin);
  await expect(over).toHaveCount(1);
  await activate(popup, daily.username);
  expect(takenWrites(emulator)).toEqual([writeOf(daily)]);
  await popup.page.close();

  await signInAgain(uplift, admin, labels.admin);
  const again = await openList(uplift);
  await expect(again.page.getByText(/^The session of .* has ended/)).toHaveCount(0);
  expect(await signedInIds(uplift)).toEqual([daily.user.id, admin.user.id]);
  await again.press(again.roles, `${role} · ${admin.username}`);
  await again.roles.getByLabel('Reason').fill('INC-1042');
  await again.roles
    .locator('form')
    .getByRole('button', { name: /^Activate\b/ })
    .click();
  await expect(again.row(again.elevated, role)).toHaveCount(2);
  expect(takenWrites(emulator)).toEqual([writeOf(daily), writeOf(admin)]);
});

test('A guest and the account at home are both there when the browser starts again, each with its own sign-in', async ({
  uplift,
}) => {
  test.slow();
  await signInPeople(uplift, [daily, guest]);
  // What a tenant is called comes with its first list.
  for (const name of ['"Contoso"', '"Fabrikam"']) {
    await expect.poll(() => kept(uplift)).toContain(name);
  }
  await uplift.restart();
  const portal = await visit(uplift, ofFabrikam);
  const popup = createPopup(await uplift.openPopup(portal.page));
  await expect(popup.card.getByRole('heading')).toContainText(labels.guest);
  const notes = popup.page.getByText(/^The session of .* has ended/);
  await expect(notes).toHaveCount(2);
  await expect(notes.filter({ hasText: labels.daily })).toHaveCount(1);
  await expect(notes.filter({ hasText: labels.guest })).toHaveCount(1);
  await popup.page.close();

  await signInAgain(uplift, guest, labels.guest);
  const list = await openList(uplift, portal.page);
  await createWhosePage(list).expectOf(labels.guest);
  const rows = list.roles.getByRole('listitem').filter({ hasText: role });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Fabrikam');
});
