import { long } from '../harness/long';
import { expect, test } from '../harness/test';
import type { Popup } from '../pages/popup';

const role = 'Helpdesk Administrator';
const SCREEN_MS = 20_000;

/** Opens the details of an active role. */
async function openDetails(popup: Popup): Promise<void> {
  await popup.ready();
  await popup.row(popup.elevated, role).getByRole('button', { expanded: false }).click();
}

test.describe('Whether a directory role works', () => {
  test('is read from a token that is issued for it, and from no list', async ({
    emulator,
    signedIn,
  }) => {
    await signedIn.press(signedIn.roles, role);
    await expect(signedIn.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
    await openDetails(signedIn);
    const row = signedIn.row(signedIn.elevated, role);
    await expect(row).toContainText('In effect. A page', { timeout: SCREEN_MS });
    expect(emulator.control.log({ path: 'transitiveMemberOf' })).toEqual([]);
  });

  test(
    'is “not yet” while new tokens do not name it, and right as soon as they do',
    long,
    async ({ emulator, signedIn }) => {
      emulator.control.lagEffect(20_000);
      await signedIn.press(signedIn.roles, role);
      const row = signedIn.row(signedIn.elevated, role);
      await expect(row).toContainText('Not in effect yet', { timeout: SCREEN_MS });
      await openDetails(signedIn);
      await expect(row).toContainText('In effect. A page', { timeout: 40_000 });
    },
  );
});
