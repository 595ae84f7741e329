import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchUplift, type Uplift } from './launch-uplift';
import { eventually, type FirefoxPage } from './page';
import { bladeShows, signInLogs } from './portal';
import { signInAsAna, signInWindow, useSecurityKey } from './sign-in';

/** While a window waits, so that it waits for longer than the background may be idle. */
const IDLE_MS = 1_500;
/** As Firefox has it, for everything else: a busy machine may take longer for an answer than a moment. */
const USUAL_IDLE_MS = 30_000;

/** Firefox stops an idle background after half a minute; in this test it does so sooner. */
describe('when Firefox stops the background', () => {
  let uplift: Uplift;
  let portal: FirefoxPage;
  let popup: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift({ 'extensions.background.idle.timeout': IDLE_MS });
    portal = await uplift.tabs.newTab();
    await portal.goto(signInLogs);
    await bladeShows(uplift, /You don't have access/);
    popup = await uplift.openPopup(portal);
  });
  afterAll(() => uplift?.close());

  /** Keeps the sign-in window open for longer than the background may be idle. */
  async function waitInWindow(): Promise<void> {
    const window = await signInWindow(uplift);
    const openedMs = await window.evaluate(() => performance.now());
    await eventually(async () => {
      const nowMs = await window.evaluate(() => performance.now());
      expect(nowMs - openedMs).toBeGreaterThan(2 * IDLE_MS);
    });
    await uplift.browserWindow.idleAfter(USUAL_IDLE_MS);
  }

  test('a sign-in may take longer than the idle time', async () => {
    await popup.click('button', 'Sign in');
    await waitInWindow();
    await signInAsAna(uplift);
    await popup.shows(/Updated just now/);
  });

  test('the stopped background keeps the sign-in, and a role is activated with it', async () => {
    await uplift.browserWindow.stopBackground();
    await uplift.browserWindow.idleAfter(IDLE_MS);
    await popup.click('button', 'Activate Reports Reader');
    await popup.fill('Reason', 'INC-1042: trace failed sign-ins');
    await popup.click('button', 'Activate');
    await waitInWindow();
    await useSecurityKey(uplift);
    await popup.find('button', 'End Reports Reader');
    await bladeShows(uplift, /\d items/);
  });

  test('badge and popup are right although it is stopped', async () => {
    await uplift.browserWindow.stopBackground();
    expect((await uplift.badge()).title).toMatch(/Reports Reader until/);
    const again = await uplift.openPopup(portal);
    await again.find('button', 'End Reports Reader');
  });

  test('it is not while a service has it wait, however long that takes altogether', async () => {
    const { control } = uplift.emulator;
    const reads = () => control.log({ method: 'POST', path: '$batch' }).slice(before);
    await uplift.browserWindow.stopBackground();
    await uplift.browserWindow.idleAfter(3_000);
    popup = await uplift.openPopup(portal);
    await popup.find('button', 'End Reports Reader');
    const before = control.log({ method: 'POST', path: '$batch' }).length;
    const headers = { 'retry-after': '2' };
    for (const match of ['graph.microsoft.com', 'management.azure.com'])
      control.fault({ match, times: 20, effect: { kind: 'respond', status: 503, headers } });
    await popup.click('button', 'Refresh');
    await eventually(async () => expect(reads()).toHaveLength(3));
  });
});
