import type { Emulator } from '../emulator/server';
import { acceptedWrites, activeElsewhere, sentWrites } from './harness/directory';
import { long } from './harness/long';
import { requireNothing } from './harness/policies';
import { expect, openList, signIn, test } from './harness/test';
import { activateFromCard } from './pages/popup';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';

/** Waits until the page's background call was refused, as it is for everybody. */
const strayRefusal = (emulator: Emulator, path: RegExp) =>
  expect
    .poll(() =>
      emulator.control
        .log()
        .some((entry) => entry.status === 403 && path.test(entry.host + entry.path)),
    )
    .toBe(true);

test.describe('No hint is shown', () => {
  test(
    'on a home page whose background call was refused',
    long,
    async ({ signedIn, uplift, emulator }) => {
      await signedIn.page.close();
      for (const [address, stray] of [
        [portalAddress.home, /^main\.iam\.ad\.ext\.azure\.com/],
        [portalAddress.m365Home, /telemetry/],
      ] as const) {
        const portal = await visit(uplift, address);
        await strayRefusal(emulator, stray);
        // The popup's request to the page comes after all that the page has sent.
        const popup = await openList(uplift, portal.page);
        await expect(popup.card).toHaveCount(0);
        expect(await portal.hint.text()).toBe('');
        await popup.page.close();
      }
    },
  );

  test('on a page that an active role covers', async ({ signedIn, uplift, emulator }) => {
    activeElsewhere(emulator, 'User Administrator', { startedMsAgo: 600_000, endsInMs: 3_000_000 });
    await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
    await expect(signedIn.row(signedIn.elevated, 'User Administrator')).toBeVisible();
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.users);
    await portal.expectData();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText(/User Administrator covers this page until/);
    expect(await portal.hint.text()).toBe('');
  });

  test('before anybody has signed in', async ({ uplift }) => {
    const portal = await visit(uplift, portalAddress.signInLogs);
    await portal.expectRefused();
    await expect
      .poll(async () => JSON.stringify(await uplift.storage('session')))
      .toContain('"state":"blocked"');
    expect(await portal.hint.text()).toBe('');
  });
});

test.describe('The role that a page needs is named', () => {
  const cases = [
    ['the page was refused', portalAddress.signInLogs, 'Reports Reader', {}],
    ['a call of the top document was refused', portalAddress.m365Users, 'Global Reader', long],
    ['the refusal is inside a batch', portalAddress.conditionalAccess, 'Security Reader', {}],
    ['its command is disabled', portalAddress.passwordReset, 'User Administrator', {}],
    ['a billing page was refused', portalAddress.m365Billing, 'Global Reader', long],
  ] as const;
  for (const [why, address, role, details] of cases) {
    test(`when ${why}`, details, async ({ signedIn, uplift }) => {
      await signedIn.page.close();
      const portal = await visit(uplift, address);
      await portal.hint.waitFor(open);
      expect(await portal.hint.text()).toContain(role);
      const popup = await openList(uplift, portal.page);
      await expect(popup.card.getByRole('button', { name: `Activate ${role}` })).toBeVisible();
    });
  }

  test('in the popup only, when the need is uncertain', long, async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.registrationDetails);
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText('Reports Reader');
    expect(await portal.hint.text()).toBe('');
  });

  test('in a German portal', long, async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.signInLogs.replace('/#', '/?l=de.de-de#'));
    await expect(portal.page.getByRole('navigation')).toContainText('Anmeldeprotokolle');
    await portal.hint.waitFor(open);
    expect(await portal.hint.text()).toContain('Reports Reader');
  });

  test('anew after a navigation within the document', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const shell = await visit(uplift, portalAddress.home);
    await shell.follow('Sign-in logs');
    await shell.hint.waitFor(open);
    expect(await shell.hint.text()).toContain('Reports Reader');
    await shell.follow('Home');
    await expect.poll(() => shell.hint.text()).toBe('');

    const m365 = await visit(uplift, portalAddress.m365Home);
    await m365.follow('Active users');
    await m365.hint.waitFor(open);
    expect(await m365.hint.text()).toContain('Active users');
  });
});

test.describe('The hint', () => {
  test('opens the popup with the role’s form, at the reason', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.signInLogs);
    await portal.hint.waitFor(open);
    await portal.page.bringToFront();
    const opened = uplift.nextPopup();
    await portal.hint.click(open);
    const popup = await opened;
    await expect(
      popup.getByRole('region', { name: /^This page/ }).getByLabel('Reason'),
    ).toBeFocused();
  });

  test('stays away once dismissed, also after a reload', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.signInLogs);
    await portal.hint.click('Dismiss');
    await expect.poll(() => portal.hint.text()).toBe('');
    await portal.reload();
    await portal.expectRefused();
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText('Reports Reader');
    expect(await portal.hint.text()).toBe('');
  });

  test('activates nothing when it is clicked twice or Enter is held', async ({
    uplift,
    emulator,
  }) => {
    // One click activates every role: the worst case.
    requireNothing(emulator);
    await signIn(uplift);
    const list = await openList(uplift);
    await expect(list.row(list.roles, 'User Administrator')).toContainText('no reason needed');
    await list.page.close();
    const portal = await visit(uplift, portalAddress.passwordReset);
    await portal.hint.waitFor(open);
    await portal.page.bringToFront();
    const opened = uplift.nextPopup();
    await portal.hint.click(open);
    const popup = await opened;
    for (let times = 0; times < 4; times += 1) await popup.keyboard.down('Enter');
    await popup.keyboard.up('Enter');
    const card = popup.getByRole('region', { name: /^This page/ });
    await expect(card.getByRole('button', { name: 'Activate User Administrator' })).toBeVisible();
    expect(sentWrites(emulator)).toEqual([]);

    // The second click may reach the popup that the first one opened, or close it.
    await popup.close();
    await portal.hint.doubleClick(open);
    await expect(async () => {
      const again = await openList(uplift, portal.page);
      await expect(again.row(again.roles, 'User Administrator')).toBeVisible();
    }).toPass();
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('ignores clicks that the page’s scripts make', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.signInLogs);
    await portal.hint.waitFor(open);
    const isRootOpen = await portal.page.evaluate(() => {
      const hosts = [...document.documentElement.children].filter((each) => each !== document.body);
      for (const host of hosts) host.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return hosts.some((host) => host.shadowRoot !== null);
    });
    expect(isRootOpen).toBe(false);
    await portal.hint.waitFor(open);
    expect(await uplift.storage('session')).not.toHaveProperty('popupIntent');
  });
});

test.describe('Once the role is active', () => {
  test('a refused page is loaded again by itself, and works', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.m365Users);
    await portal.hint.waitFor(open);
    const popup = await openList(uplift, portal.page);
    await activateFromCard(popup, 'Global Reader');
    await portal.expectData();
    await portal.hint.waitFor('Dismiss');
    expect(await portal.hint.text()).toMatch(/Global Reader.*until/);
    expect(acceptedWrites(emulator)).toHaveLength(1);
  });

  test('a page with typed input gets a Reload button instead', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.m365Users);
    await portal.hint.waitFor(open);
    const search = portal.page.getByRole('main').getByRole('searchbox').first();
    await search.click();
    await search.pressSequentially('half a na');
    const popup = await openList(uplift, portal.page);
    await activateFromCard(popup, 'Global Reader');

    await portal.hint.waitFor('Reload');
    await expect(search).toHaveValue('half a na');
    await portal.hint.click('Reload');
    await portal.expectData();
  });
});
