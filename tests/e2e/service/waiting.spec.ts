import { acceptedWrites, activationWrite, sentWrites } from '../harness/directory';
import { expect, openList, test } from '../harness/test';

const role = 'Helpdesk Administrator';
const DAY_MS = 24 * 60 * 60_000;

test.describe('A request that never leaves provisioning', () => {
  test('says since when, when it is looked at next, and where to follow it', async ({
    emulator,
    signedIn,
    uplift,
  }) => {
    emulator.control.lagStatus(10 * DAY_MS);
    await signedIn.press(signedIn.roles, role);
    await expect(signedIn.row(signedIn.elevated, role)).toContainText('Microsoft is activating it');
    // Five minutes later, by the service's clock, on a worker that starts anew.
    await uplift.killWorker();
    emulator.control.advance(5 * 60_000);
    await signedIn.page.close();
    const popup = await openList(uplift);
    await popup.page.getByRole('button', { name: 'Refresh' }).click();
    const row = popup.row(popup.elevated, role);
    await expect(row).toContainText(/Since (\w+ )?\d+:\d\d/);
    await expect(row).toContainText(/next look/);
    await expect(row.getByRole('link', { name: new RegExp(`portal.*${role}`) })).toHaveAttribute(
      'href',
      /#view\/Microsoft_Azure_PIMCommon\/ActivationMenuBlade/,
    );

    // Whatever is planned, its person may look now.
    emulator.control.lagStatus(0);
    emulator.control.advance(11 * DAY_MS);
    const before = emulator.control.log().length;
    await popup.ready();
    await row.getByRole('button', { name: new RegExp(`Look again.*${role}`) }).click();
    await expect.poll(() => emulator.control.log().length).toBeGreaterThan(before);
    expect(acceptedWrites(emulator)).toHaveLength(1);
  });
});

test.describe('Where Microsoft asks to wait for ten minutes', () => {
  test('the row says until when, nothing is sent before, and it can be taken back', async ({
    emulator,
    signedIn,
    uplift,
  }) => {
    emulator.control.fault({
      ...activationWrite,
      effect: { kind: 'respond', status: 429, headers: { 'Retry-After': '600' }, body: '{}' },
    });
    await signedIn.press(signedIn.roles, role);
    const row = signedIn.row(signedIn.elevated, role);
    await expect(row).toContainText(/Microsoft asked to wait; sending again in (9|10) min/);
    await expect(row).toContainText(/Until (\w+ )?\d+:\d\d/);
    const dueAtMs = await uplift.worker.evaluate(
      async () => (await chrome.alarms.get('journal'))?.scheduledTime ?? 0,
      undefined,
    );
    expect(dueAtMs - Date.now()).toBeGreaterThan(9 * 60_000);
    // The next worker keeps the wait, too.
    await uplift.killWorker();
    await expect.poll(async () => (await uplift.badge()).text).toBe('…');
    await expect(row).toContainText(/Microsoft asked to wait/);
    expect(sentWrites(emulator)).toHaveLength(1);
    await row.getByRole('button', { name: `Cancel ${role}` }).click();
    await expect.poll(async () => (await uplift.badge()).text).toBe('');
    expect(acceptedWrites(emulator)).toEqual([]);
  });
});
