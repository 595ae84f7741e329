import { acceptedWrites, activeElsewhere } from './harness/directory';
import { expect, test } from './harness/test';

const role = 'Helpdesk Administrator';
const MINUTE_MS = 60_000;

test.describe('Ending a role', () => {
  test('happens at once when the role has been active for five minutes', async ({
    signedIn,
    emulator,
  }) => {
    activeElsewhere(emulator, role, { startedMsAgo: 10 * MINUTE_MS, endsInMs: 50 * MINUTE_MS });
    await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
    await signedIn.end(role);
    await expect(signedIn.row(signedIn.elevated, role)).toHaveCount(0);
    await expect(signedIn.row(signedIn.roles, role)).toBeVisible();
    expect(acceptedWrites(emulator, 'selfDeactivate')).toHaveLength(1);
  });

  test('waits until PIM allows it, and says until when', async ({ signedIn, emulator }) => {
    await signedIn.press(signedIn.roles, role);
    await signedIn.end(role);
    await expect(signedIn.row(signedIn.elevated, role)).toContainText(
      /Ends at (\w+ )?\d+:\d\d.*: PIM keeps a role for at least five minutes/,
    );
    expect(acceptedWrites(emulator, 'selfDeactivate')).toEqual([]);
  });

  test('stays queued when the worker is killed', async ({ signedIn, uplift }) => {
    await signedIn.press(signedIn.roles, role);
    await signedIn.end(role);
    await expect(signedIn.row(signedIn.elevated, role)).toContainText('Ends at');
    await uplift.killWorker();
    await expect
      .poll(() => uplift.worker.evaluate(() => chrome.alarms.get('journal'), undefined))
      .toBeTruthy();
    await expect(signedIn.row(signedIn.elevated, role)).toContainText('Ends at');
  });
});
