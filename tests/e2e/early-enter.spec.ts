import { sentWrites } from './harness/directory';
import type { Uplift } from './harness/launch';
import { requireNothing } from './harness/policies';
import { expect, test } from './harness/test';
import { createPopup, type Popup } from './pages/popup';

const GUARD_MS = 500;

// One click activates every role: the worst case.
test.beforeEach(({ emulator }) => requireNothing(emulator));

/** Opens the popup in a tab whose clock stands still until the test advances it. */
async function openWithFixedClock(
  uplift: Uplift,
  signedIn: Popup,
): Promise<Popup & { advanceClock: (ms: number) => Promise<void> }> {
  await expect(signedIn.row(signedIn.roles, 'User Administrator')).toContainText('no reason');
  await signedIn.page.close();
  const page = await uplift.context.newPage();
  let nowMs = Date.now();
  await page.clock.setFixedTime(nowMs);
  await page.goto(uplift.url('popup.html'));
  const popup = createPopup(page);
  await expect(popup.row(popup.roles, 'User Administrator')).toContainText('no reason');
  await expect(popup.filter).toBeFocused();
  return {
    ...popup,
    advanceClock: async (ms) => {
      nowMs += ms;
      await page.clock.setFixedTime(nowMs);
    },
  };
}

const activate = (popup: Popup, role: string) =>
  popup.roles.getByRole('button', { name: `Activate ${role}` });
const end = (popup: Popup, role: string) =>
  popup.elevated.getByRole('button', { name: `End ${role}` });

test.describe('In the popup’s first half second', () => {
  test('Enter, the space bar and a click send nothing', async ({ uplift, signedIn, emulator }) => {
    const popup = await openWithFixedClock(uplift, signedIn);
    const { keyboard } = popup.page;
    await keyboard.type('user adm');
    await expect(popup.roles.getByRole('listitem')).toHaveCount(1);
    await popup.advanceClock(GUARD_MS - 1);
    await keyboard.press('Enter');
    await activate(popup, 'User Administrator').focus();
    for (const key of ['Enter', 'Space']) await keyboard.press(key);
    await activate(popup, 'User Administrator').click();
    await expect(activate(popup, 'User Administrator')).toBeVisible();

    // One request in all shows that the earlier presses sent none.
    await popup.advanceClock(1);
    await keyboard.press('Enter');
    await expect(end(popup, 'User Administrator')).toBeVisible();
    expect(sentWrites(emulator)).toHaveLength(1);
  });
});

test.describe('A single request is sent', () => {
  test('for a double click', async ({ uplift, signedIn, emulator }) => {
    const popup = await openWithFixedClock(uplift, signedIn);
    await popup.advanceClock(GUARD_MS);
    await activate(popup, 'User Administrator').dblclick();
    await expect(end(popup, 'User Administrator')).toBeVisible();
    await expect(popup.elevated.getByRole('button', { name: /^End / })).toHaveCount(1);
    expect(sentWrites(emulator)).toHaveLength(1);
  });

  test('for an Enter key that is held down', async ({ uplift, signedIn, emulator }) => {
    const popup = await openWithFixedClock(uplift, signedIn);
    await popup.advanceClock(GUARD_MS);
    await popup.page.keyboard.type('user adm');
    await expect(popup.roles.getByRole('listitem')).toHaveCount(1);
    for (let times = 0; times < 5; times += 1) {
      await popup.page.keyboard.down('Enter');
      await popup.advanceClock(GUARD_MS);
    }
    await popup.page.keyboard.up('Enter');
    await expect(end(popup, 'User Administrator')).toBeVisible();
    await expect(popup.elevated.getByRole('button', { name: /^End / })).toHaveCount(1);
    expect(sentWrites(emulator)).toHaveLength(1);
  });
});
