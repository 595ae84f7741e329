import type { Emulator } from '../../emulator/server';
import { acceptedWrites, activeElsewhere } from '../harness/directory';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';
import { createPopup } from '../pages/popup';

const role = 'Helpdesk Administrator';
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const devices = [
  { words: '47 min ahead', aheadMs: 47 * MINUTE_MS, tag: '@long' },
  { words: '47 min behind', aheadMs: -47 * MINUTE_MS, tag: '@long' },
  { words: '3 hr ahead', aheadMs: 3 * HOUR_MS },
  { words: '3 hr behind', aheadMs: -3 * HOUR_MS, tag: '@long' },
];

/** A moment as the popup writes it, where it is today. */
const timeOf = (ms: number): string =>
  new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(ms).replaceAll(' ', ' ');

/** The service's clock goes apart from the device's, which is the browser's own. */
const setApart = (emulator: Emulator, aheadMs: number): void => emulator.control.advance(-aheadMs);

for (const { words, aheadMs, tag = [] } of devices) {
  test.describe(`On a device whose clock is ${words}`, { tag }, () => {
    test.beforeEach(({ emulator }) => setApart(emulator, aheadMs));

    test('a role is active at once, and counts down by the service’s time', async ({
      emulator,
      uplift,
      signedIn,
    }) => {
      await expect(signedIn.page.getByText(`This device’s clock is ${words}`)).toBeVisible();
      await signedIn.press(signedIn.roles, role);
      const row = signedIn.row(signedIn.elevated, role);
      await expect(row.getByRole('button', { name: `End ${role}` })).toBeVisible();
      const endsAtMs = emulator.world.now() + HOUR_MS;
      await expect(row).toContainText('59 min left');
      await expect(row).not.toContainText('Starts');
      const shown = (await row.innerText()).replaceAll(' ', ' ');
      expect(
        [endsAtMs, endsAtMs - MINUTE_MS].map(timeOf).some((time) => shown.includes(time)),
      ).toBe(true);
      await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
      expect(acceptedWrites(emulator)).toHaveLength(1);

      // A new worker, and then a new browser in which nobody has signed in, know it as well.
      await uplift.killWorker();
      await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
      await uplift.restart();
      await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
      const popup = createPopup(await uplift.openPopup());
      await expect(popup.row(popup.elevated, role)).toContainText(/5[89] min left/);
    });

    test(
      'a role ends when the service ends it, and no sooner',
      long,
      async ({ emulator, uplift, signedIn }) => {
        activeElsewhere(emulator, role, { startedMsAgo: 10 * MINUTE_MS, endsInMs: 14 * SECOND_MS });
        const endsAtMs = emulator.world.now() + 14 * SECOND_MS;
        await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
        await expect.poll(async () => (await uplift.badge()).text).toBe('<1m');
        await expect
          .poll(async () => (await uplift.badge()).text, { intervals: [100], timeout: 25_000 })
          .toBe('');
        expect(emulator.world.now()).toBeGreaterThanOrEqual(endsAtMs - 2 * SECOND_MS);
        expect(emulator.world.now()).toBeLessThan(endsAtMs + 5 * SECOND_MS);
        await expect(signedIn.row(signedIn.elevated, role)).toHaveCount(0);
      },
    );

    test('an end that is asked for too early is queued by the service’s time', async ({
      emulator,
      signedIn,
      uplift,
    }) => {
      await signedIn.press(signedIn.roles, role);
      await signedIn.end(role);
      await expect(signedIn.row(signedIn.elevated, role)).toContainText('Ends at');
      const dueAtMs = await uplift.worker.evaluate(
        async () => (await chrome.alarms.get('journal'))?.scheduledTime ?? 0,
        undefined,
      );
      // Alarms go by the device's clock.
      const inMs = dueAtMs - Date.now();
      expect(inMs).toBeGreaterThan(4 * MINUTE_MS);
      expect(inMs).toBeLessThan(5 * MINUTE_MS + 10 * SECOND_MS);
      expect(acceptedWrites(emulator, 'selfDeactivate')).toEqual([]);
    });
  });
}

test('A clock that is set while a role is active leaves no wrong badge', async ({
  emulator,
  uplift,
}) => {
  await signIn(uplift);
  const popup = await openList(uplift);
  await expect(popup.page.getByText('This device’s clock')).toHaveCount(0);
  await popup.press(popup.roles, role);
  await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
  // The same as a device that is set back by twenty minutes.
  emulator.control.advance(20 * MINUTE_MS);
  await popup.page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => (await uplift.badge()).text).toBe('35m');
  await expect(popup.page.getByText('This device’s clock is 20 min behind')).toBeVisible();
  emulator.control.advance(-20 * MINUTE_MS);
  await popup.page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
  await expect(popup.page.getByText('This device’s clock')).toHaveCount(0);
});
