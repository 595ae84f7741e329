import { activeElsewhere } from './harness/directory';
import { long } from './harness/long';
import { expect, test } from './harness/test';
import type { Popup } from './pages/popup';

const MINUTE_MS = 60_000;
const refresh = (popup: Popup) => popup.page.getByRole('button', { name: 'Refresh' }).click();

test.describe('The badge', () => {
  test('is empty while nothing is elevated, and its title counts what needs no activation', async ({
    uplift,
    signedIn,
  }) => {
    await expect(signedIn.roles).toBeVisible();
    const title = 'Uplift: nothing is elevated\n1 role is held without activation';
    await expect.poll(uplift.badge).toMatchObject({ text: '', title });
  });

  test('shows the time left of the role that ends first, and its title names every active role', async ({
    uplift,
    signedIn,
    emulator,
  }) => {
    activeElsewhere(emulator, 'Helpdesk Administrator', {
      startedMsAgo: 20 * MINUTE_MS,
      endsInMs: 43 * MINUTE_MS,
    });
    activeElsewhere(emulator, 'User Administrator', {
      startedMsAgo: MINUTE_MS,
      endsInMs: 121 * MINUTE_MS,
    });
    await refresh(signedIn);
    await expect.poll(async () => (await uplift.badge()).text).toBe('40m');
    const { title } = await uplift.badge();
    // Late in the evening the end may be tomorrow, which adds the day.
    expect(title).toMatch(/Helpdesk Administrator until (\w+ )?\d+:\d\d/);
    expect(title).toMatch(/User Administrator until (\w+ )?\d+:\d\d/);
  });

  test('changes its colour as the end approaches', long, async ({ uplift, signedIn, emulator }) => {
    const colors = new Set<string>();
    for (const minutes of [59, 12, 4]) {
      const [before] = emulator.world.tenants.flatMap(({ assignments }) =>
        assignments.filter(({ assignmentType }) => assignmentType === 'Activated'),
      );
      const ends = { startedMsAgo: 10 * MINUTE_MS, endsInMs: minutes * MINUTE_MS + 30_000 };
      if (before) before.endsAtMs = emulator.world.now() + ends.endsInMs;
      else activeElsewhere(emulator, 'Helpdesk Administrator', ends);
      await refresh(signedIn);
      const text = minutes === 59 ? '55m' : `${minutes}m`;
      await expect.poll(async () => (await uplift.badge()).text).toBe(text);
      colors.add((await uplift.badge()).color);
    }
    expect(colors.size).toBe(3);
  });

  test('disappears when the role ends, as the role does', async ({
    uplift,
    signedIn,
    emulator,
  }) => {
    activeElsewhere(emulator, 'Helpdesk Administrator', {
      startedMsAgo: 10 * MINUTE_MS,
      endsInMs: 9_000,
    });
    const endsAtMs = Date.now() + 9_000;
    await refresh(signedIn);
    await expect.poll(async () => (await uplift.badge()).text).toBe('<1m');
    await expect
      .poll(async () => (await uplift.badge()).text, { intervals: [100], timeout: 15_000 })
      .toBe('');
    const goneAtMs = Date.now();
    expect(goneAtMs).toBeGreaterThanOrEqual(endsAtMs - 1_000);
    expect(goneAtMs).toBeLessThan(endsAtMs + 4_000);
    await expect(signedIn.row(signedIn.elevated, 'Helpdesk Administrator')).toHaveCount(0);
  });

  test('keeps counting down after the worker was killed', async ({
    uplift,
    signedIn,
    emulator,
  }) => {
    activeElsewhere(emulator, 'Helpdesk Administrator', {
      startedMsAgo: 10 * MINUTE_MS,
      endsInMs: 30 * MINUTE_MS + 30_000,
    });
    await refresh(signedIn);
    await expect.poll(async () => (await uplift.badge()).text).toBe('30m');
    await uplift.killWorker();
    expect((await uplift.badge()).text).toBe('30m');
    const alarm = await uplift.worker.evaluate(() => chrome.alarms.get('badge'), undefined);
    expect(alarm?.scheduledTime).toBeLessThan(Date.now() + 3 * MINUTE_MS);
  });

  test('is right after a restart of the browser, before any sign-in', async ({
    uplift,
    signedIn,
  }) => {
    await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
    await expect(
      signedIn.elevated.getByRole('button', { name: 'End Helpdesk Administrator' }),
    ).toBeVisible();
    await uplift.restart();
    await expect.poll(async () => (await uplift.badge()).text).toBe('55m');
    expect((await uplift.badge()).title).toContain('Helpdesk Administrator until');
  });

  test(
    'shows that a request is under way while nothing is elevated',
    long,
    async ({ uplift, signedIn }) => {
      const form = await signedIn.openForm('Groups Administrator');
      await form.reason.fill('New project group');
      await form.submit();
      await expect.poll(async () => (await uplift.badge()).text).toBe('…');
      expect((await uplift.badge()).title).toMatch(/^Uplift: a request is under way$/m);
    },
  );
});

test('A browser without a sign-in has an empty badge', async ({ uplift }) => {
  expect((await uplift.badge()).text).toBe('');
  await uplift.killWorker();
  expect((await uplift.badge()).text).toBe('');
});
