import type { Emulator } from '../emulator/server';
import { acceptedWrites, activationWrite, sentWrites } from './harness/directory';
import { long } from './harness/long';
import { expect, openList, test } from './harness/test';
import type { Popup } from './pages/popup';

const role = 'Helpdesk Administrator';
/** How often a request has to be cut to be lost: Chromium repeats it on each connection that it kept open. */
const CUTS_UNTIL_LOST = 12;

const endButton = (popup: Popup) => popup.elevated.getByRole('button', { name: `End ${role}` });
const activations = (emulator: Emulator) => acceptedWrites(emulator).length;

test.describe('Nothing is lost', () => {
  test('when the popup closes right after the click', async ({ signedIn, uplift, emulator }) => {
    await signedIn.press(signedIn.roles, role);
    await signedIn.page.close();
    await expect.poll(() => activations(emulator)).toBe(1);
    await expect(endButton(await openList(uplift))).toBeVisible();
    expect(sentWrites(emulator)).toHaveLength(1);
  });

  for (const when of ['before', 'after'] as const) {
    test(`when the worker is killed ${when} the service has carried out the request`, async ({
      signedIn,
      uplift,
      emulator,
    }) => {
      const { id } = emulator.control.fault({ ...activationWrite, effect: { kind: 'hold', when } });
      await signedIn.press(signedIn.roles, role);
      await emulator.control.whenHeld(id);
      await uplift.killWorker();
      await signedIn.page.close();
      emulator.control.release(id);
      await expect.poll(() => activations(emulator)).toBe(1);

      await expect(endButton(await openList(uplift))).toBeVisible();
      expect(sentWrites(emulator)).toHaveLength(1);
    });
  }

  test('when the token host is closed, alone or together with the worker', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await uplift.killTokenHost();
    const { id } = emulator.control.fault({
      ...activationWrite,
      effect: { kind: 'hold', when: 'after' },
    });
    await signedIn.press(signedIn.roles, role);
    await emulator.control.whenHeld(id);
    await uplift.killTokenHost();
    await uplift.killWorker();
    await signedIn.page.close();
    emulator.control.release(id);

    await expect(endButton(await openList(uplift))).toBeVisible();
    expect(sentWrites(emulator)).toHaveLength(1);
    expect(activations(emulator)).toBe(1);
  });

  test(
    'when the browser itself repeats a request whose connection was cut',
    long,
    async ({ signedIn, emulator }) => {
      // Chromium does so by itself on a connection that it kept open.
      emulator.control.fault({ ...activationWrite, effect: { kind: 'dropAfter' } });
      await signedIn.press(signedIn.roles, role);
      await expect(endButton(signedIn)).toBeVisible({ timeout: 15_000 });
      expect(activations(emulator)).toBe(1);
    },
  );

  test('when the answer to the request never arrives', async ({ signedIn, emulator }) => {
    emulator.control.fault({
      ...activationWrite,
      times: CUTS_UNTIL_LOST,
      effect: { kind: 'dropAfter' },
    });
    await signedIn.press(signedIn.roles, role);
    await expect(signedIn.row(signedIn.elevated, role)).toContainText('No answer came back.');
    await expect(endButton(signedIn)).toBeVisible({ timeout: 15_000 });
    expect(sentWrites(emulator).length).toBeLessThanOrEqual(CUTS_UNTIL_LOST);
    expect(activations(emulator)).toBe(1);
  });

  // A minute of look-ups: `tests/faults` has it too, on each surface.
  test(
    'when the request never arrives: it is looked up, and sent again only on a click',
    long,
    async ({ signedIn, emulator }) => {
      test.setTimeout(150_000);
      emulator.control.fault({
        ...activationWrite,
        times: CUTS_UNTIL_LOST,
        effect: { kind: 'dropBefore' },
      });
      await signedIn.press(signedIn.roles, role);
      const row = signedIn.row(signedIn.elevated, role);
      await expect(row).toContainText('No answer came back.');
      await expect(row).toContainText('Trying again is safe', { timeout: 90_000 });
      expect(sentWrites(emulator).length).toBeLessThanOrEqual(CUTS_UNTIL_LOST);
      expect(activations(emulator)).toBe(0);
      emulator.control.clearFaults();

      await row.getByRole('button', { name: 'Try again' }).click();
      await expect(endButton(signedIn)).toBeVisible();
      expect(activations(emulator)).toBe(1);
    },
  );

  test('when Microsoft asks to wait', async ({ signedIn, emulator }) => {
    emulator.control.fault({
      ...activationWrite,
      effect: {
        kind: 'respond',
        status: 429,
        headers: { 'retry-after': '3', 'content-type': 'application/json' },
        body: JSON.stringify({ error: { code: 'TooManyRequests', message: 'Too many requests' } }),
      },
    });
    await signedIn.press(signedIn.roles, role);
    await expect(signedIn.row(signedIn.elevated, role)).toContainText('Microsoft asked to wait');
    await expect(endButton(signedIn)).toBeVisible({ timeout: 15_000 });
    expect(sentWrites(emulator).map(({ status }) => status)).toEqual([429, 201]);
    const [first, second] = sentWrites(emulator).map(({ atMs }) => atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(3_000);
  });

  test('of what was typed when the popup closes', long, async ({ signedIn, uplift }) => {
    const form = await signedIn.openForm('User Administrator');
    await form.duration('2 hr').check();
    await form.reason.fill('INC-1042: half a sen');
    await signedIn.page.close();
    const popup = await openList(uplift);
    const again = await popup.openForm('User Administrator');
    await expect(again.reason).toHaveValue('INC-1042: half a sen');
    await expect(again.duration('2 hr')).toBeChecked();
  });

  test('of what was typed when the browser is quit', async ({ signedIn, uplift }) => {
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill('INC-1042: half a sen');
    await expect
      .poll(async () => JSON.stringify((await uplift.storage('disk')).drafts))
      .toContain('half a sen');
    await uplift.restart();
    expect(JSON.stringify((await uplift.storage('disk')).drafts)).toContain('half a sen');
  });
});

test.describe('A list that cannot be read', () => {
  const faults = {
    'an error page': { status: 500, body: '<html><h1>Server Error</h1></html>' },
    'half an answer': { status: 200, body: '{"responses":[{"id":' },
    nonsense: { status: 200, body: '[]' },
  };
  for (const [name, answer] of Object.entries(faults)) {
    const details = name === 'half an answer' ? {} : long;
    test(
      `because of ${name} keeps its rows, and offers to try again`,
      details,
      async ({ signedIn, emulator }) => {
        emulator.control.fault({
          match: '/$batch',
          times: 20,
          effect: { kind: 'respond', headers: { 'content-type': 'text/html' }, ...answer },
        });
        await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
        const note = signedIn.page.getByRole('alert');
        await expect(note).toContainText(/Microsoft/);
        await expect(signedIn.row(signedIn.roles, role)).toBeVisible();

        emulator.control.clearFaults();
        await note.getByRole('button', { name: 'Try again' }).click();
        await expect(note).toHaveCount(0);
      },
    );
  }

  test('because the browser is offline says so, and keeps its rows and what was typed', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    const form = await signedIn.openForm('User Administrator');
    await form.reason.fill('INC-1042');
    await uplift.context.setOffline(true);
    await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
    await expect(signedIn.page.getByRole('alert')).toContainText('You are offline.');
    await form.submit();
    const row = signedIn.row(signedIn.elevated, 'User Administrator');
    await expect(row).toContainText('You are offline.');
    expect(sentWrites(emulator)).toEqual([]);

    await uplift.context.setOffline(false);
    await signedIn.readyAgain();
    await row.getByRole('button', { name: 'Try again' }).click();
    await expect(row).toContainText('left');
    expect(acceptedWrites(emulator)).toMatchObject([{ justification: 'INC-1042' }]);
  });
});
