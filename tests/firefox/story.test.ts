import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview } from '../../utils/snapshot/shape';
import { launchUplift, type Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';
import { bladeShows, signInLogs } from './portal';
import { screens } from './screens';
import { signInAsAna, signInWindow, useSecurityKey } from './sign-in';

/** The extension API, for the functions that run in the extension's pages. */
declare const browser: typeof chrome;

/** From a refused page to a working one in Firefox. Each test continues where the one before it ended. */
describe('in Firefox', () => {
  let uplift: Uplift;
  let portal: FirefoxPage;
  let popup: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift();
    portal = await uplift.tabs.newTab();
  });
  afterAll(() => uplift?.close());

  test('the installed extension may reach Microsoft and see the portals', async () => {
    expect(await uplift.siteAccess()).toEqual(
      expect.arrayContaining(['https://graph.microsoft.com/*', 'https://entra.microsoft.com/*']),
    );
  });

  test('a check of the set-up sees that all of it is right that needs no sign-in', async () => {
    const unproven = await uplift.welcome.evaluate(async () => {
      await browser.runtime.sendMessage({ type: 'checkSetUp' });
      for (;;) {
        const { overview } =
          await browser.storage.session.get<Record<string, Overview>>('overview');
        const check = overview?.setUpChecks?.[0];
        if (check?.endedAtMs && check.lines.some(({ thing }) => thing === 'signIn'))
          return check.lines.flatMap(({ thing, state }) => (state === 'passed' ? [] : [thing]));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    expect(unproven).toEqual(['signIn']);
  });

  test('the welcome page names the redirect URI of this browser', async () => {
    await uplift.welcome.evaluate(() => {
      location.hash = 'administrator';
    });
    // What is proven already is put away.
    await uplift.welcome.shows('Show the script again');
    await uplift.welcome.evaluate(() => {
      for (const details of document.querySelectorAll('.step details')) {
        details.setAttribute('open', '');
      }
    });
    await uplift.welcome.shows(uplift.redirectUri);
    await screens.take(uplift.welcome, 'welcome');
  });

  test('a page without its role is refused, and the card names the least role', async () => {
    await portal.goto(signInLogs);
    await bladeShows(uplift, /You don't have access/);
    popup = await uplift.openPopup(portal);
    await popup.shows(/This page: Sign-in logs.*Reports Reader/);
    await screens.take(popup, 'signed-out');
  });

  test('the person signs in with account and phone in a window', async () => {
    await popup.click('button', 'Sign in');
    await signInAsAna(uplift);
    await popup.shows(/Roles.*User Administrator/);
    await screens.take(popup, 'roles');
  });

  test('the hint on the page names the role and opens the panel', async () => {
    await portal.activate();
    const hint = uplift.hintIn(portal);
    await hint.shows(/You can activate Reports Reader/);
    await screens.take(portal, 'hint');
    await hint.click('Open Uplift');
    expect(await uplift.browserWindow.panel()).toMatch(/^moz-extension:.*\/popup\.html$/);
  });

  test('the hint leads to the form of that role', async () => {
    await popup.activate();
    await popup.fill('Reason', 'INC-1042: trace failed sign-ins');
    await screens.take(popup, 'form');
  });

  test('the role is active after one verification', async () => {
    await popup.click('button', 'Activate');
    await screens.take(await signInWindow(uplift), 'verification');
    await useSecurityKey(uplift);
    await popup.find('button', 'End Reports Reader');
    await screens.take(popup, 'active');
  });

  test('the page loads again by itself and shows its rows', async () => {
    await portal.activate();
    await uplift.hintIn(portal).shows(/Reports Reader is active until/);
    await bladeShows(uplift, /\d items/);
    await screens.take(portal, 'page-works');
  });

  test('the badge counts down and its title says what is elevated', async () => {
    const { text, title } = await uplift.badge();
    expect(text).toMatch(/^(1h|5\dm)$/);
    expect(title).toMatch(/Reports Reader until/);
  });

  test('a popup opened again still shows the role, and that it covers the page', async () => {
    await popup.close();
    popup = await uplift.openPopup(portal);
    await popup.find('button', 'End Reports Reader');
    expect(await popup.text()).toMatch(/Reports Reader covers this page until/);
    await screens.take(popup, 'opened-again');
  });

  test('the card changes when the portal navigates within the document', async () => {
    await portal.activate();
    await portal.click('link', 'Users');
    await bladeShows(uplift, /^Users/);
    const other = await uplift.openPopup(portal);
    await other.shows(/This page: Users/);
    await screens.take(other, 'other-page');
  });

  test('there is no card on a page of another site', async () => {
    await portal.goto('https://login.microsoftonline.com/');
    const elsewhere = await uplift.openPopup(portal);
    await elsewhere.find('button', 'End Reports Reader');
    expect(await elsewhere.text()).not.toMatch(/This page/);
  });

  test('no page of the extension violated its security policy or logged an error', async () => {
    expect(await uplift.browserWindow.errors()).toEqual([]);
  });
});
