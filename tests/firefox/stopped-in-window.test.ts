import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchUplift, type Uplift } from './launch-uplift';
import { eventually, type FirefoxPage } from './page';
import { signInAsAna, signInWindow, signInWindowClosed, useSecurityKey } from './sign-in';

/** An alarm wakes the next background after half a minute. */
const ALARM_MS = 90_000;

/**
 * Whatever stops it, be it an update of the extension or its process that ends. Each test continues where
 * the one before it ended.
 */
describe('when the background is stopped', () => {
  let uplift: Uplift;
  let tab: FirefoxPage;
  let popup: FirefoxPage;
  beforeAll(async () => {
    uplift = await launchUplift();
    tab = await uplift.tabs.newTab();
    popup = await uplift.openPopup(tab);
  });
  afterAll(() => uplift?.close());

  /** Stops the background once it waits for the token that an answered window is to bring. */
  async function stopBeforeToken(useWindow: () => Promise<void>): Promise<void> {
    const { control } = uplift.emulator;
    // Tokens that are asked for without a window come first.
    await signInWindow(uplift);
    const effect = { kind: 'hold', when: 'before' } as const;
    const { id } = control.fault({ method: 'POST', match: '/oauth2/v2.0/token', effect });
    await useWindow();
    await control.whenHeld(id);
    await uplift.browserWindow.stopBackground();
    control.clearFaults();
  }

  async function activate(role: string): Promise<void> {
    // A list that was just read may still grow under the mouse.
    await eventually(async () => {
      if (await popup.has('textbox', 'Reason')) return;
      await popup.click('button', `Activate ${role}`);
      throw new Error('The form is not open yet');
    });
    await popup.fill('Reason', 'INC-1042: trace failed sign-ins');
    await popup.click('button', 'Activate');
  }

  const sent = () =>
    uplift.emulator.control
      .log({ method: 'POST', path: 'roleAssignmentScheduleRequests' })
      .map(({ status }) => status);

  test('before the token of a sign-in, the next one asks once more', async () => {
    await popup.click('button', 'Sign in');
    await stopBeforeToken(() => signInAsAna(uplift));
    popup = await uplift.openPopup(tab);
    const window = await signInWindow(uplift);
    await window.click('button', 'Ana Ruiz ana@contoso.com');
    await signInWindowClosed(uplift);
    await popup.shows(/Updated just now/);
  });

  test('before the token of a verification, the next one goes on by itself, without a window', async () => {
    await activate('Reports Reader');
    await stopBeforeToken(() => useSecurityKey(uplift));
    await popup.shows('Verify in the window');
    await eventually(async () => {
      expect(await popup.has('button', 'End Reports Reader')).toBe(true);
    }, ALARM_MS);
    expect(sent()).toEqual([201]);
  });
});
