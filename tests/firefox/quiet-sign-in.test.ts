import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchUplift, type Uplift } from './launch-uplift';
import type { FirefoxPage } from './page';
import { signInAsAna } from './sign-in';

/** The extension API, for the functions that run in the extension's pages. */
declare const browser: typeof chrome;

/** Firefox stops an idle background after half a minute; in this test it does so sooner. */
const IDLE_MS = 8_000;

/**
 * The person is signed in at Microsoft, and Firefox has no tokens any more, as after its start. Each
 * test continues where the one before it ended.
 */
describe('where Microsoft still knows the person', () => {
  let uplift: Uplift;
  let tab: FirefoxPage;
  let popup: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift({ 'extensions.background.idle.timeout': IDLE_MS });
    tab = await uplift.tabs.newTab();
  });
  afterAll(() => uplift?.close());

  /** How the sign-in page was asked since a moment. */
  const asked = (sinceMs: number): (string | null)[] =>
    uplift.emulator.control
      .log({ path: '/oauth2/v2.0/authorize' })
      .filter(({ atMs }) => atMs >= sinceMs)
      .map(({ path }) => new URLSearchParams(path.split('?')[1]).get('prompt'));

  test('the person signs in, and Firefox loses what it has in memory', async () => {
    popup = await uplift.openPopup(tab);
    await popup.click('button', 'Sign in');
    await signInAsAna(uplift);
    await popup.shows(/Roles.*User Administrator/);
    await popup.close();
    await uplift.browserWindow.backgroundStopped();
    await uplift.welcome.evaluate(() => browser.storage.session.clear());
  });

  test('Firefox asks unseen, which Microsoft’s script does not answer, and opens no window', async () => {
    const sinceMs = uplift.emulator.clock.now();
    popup = await uplift.openPopup(tab);
    await popup.shows(/The session of ana@contoso\.com.* has ended/);
    expect(new Set(asked(sinceMs))).toEqual(new Set(['none']));
  });

  test('one click signs in, and no window opens either', async () => {
    const sinceMs = uplift.emulator.clock.now();
    await popup.click('button', 'Sign in again');
    await popup.shows(/Roles.*User Administrator/);
    // A window would have been one more request for the page.
    expect(asked(sinceMs).filter((prompt) => prompt === null)).toHaveLength(1);
  });

  test('nothing of it was an error to Firefox', async () => {
    expect(await uplift.browserWindow.errors()).toEqual([]);
  });
});
