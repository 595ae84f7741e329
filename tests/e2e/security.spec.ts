import type { Page } from '@playwright/test';
import { inContentScript } from './harness/content-script-world';
import { acceptedWrites } from './harness/directory';
import { listedRows } from './harness/listed-rows';
import { expect, test } from './harness/test';
import { createPortal, portalAddress } from './pages/portal';

/** Messages that only pages of the extension may send. */
const forbidden = [
  { type: 'opened' },
  { type: 'signIn', account: null },
  { type: 'refresh' },
  {
    type: 'saveSettings',
    change: { oneClick: 'never', registration: null },
  },
  {
    type: 'activate',
    elevationId: '6f1d3c52-8f7e-4d0a-9f57-0c7f2f7f1c11',
    key: 'KEY',
    account: 'ACCOUNT',
    input: { durationMs: 3_600_000, justification: 'mine', ticket: null },
  },
];

/** Sends a message, given as JSON, from a page's content script. @returns the answer as text */
const answerTo = (page: Page, message: string): Promise<string> =>
  inContentScript(
    page,
    async (text) => {
      const reply = await chrome.runtime.sendMessage(JSON.parse(text)).catch(() => undefined);
      return reply === undefined ? 'no answer' : JSON.stringify(reply);
    },
    message,
  );

test.describe('A portal page whose content script was taken over', () => {
  test('gets no answer to a command, and the command has no effect', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await expect(signedIn.roles).toBeVisible();
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.home);
    const rows = await listedRows(uplift);
    const key = rows.find(({ role }) => role.name === 'Helpdesk Administrator')?.key;
    expect(key).toBeTruthy();
    const settings = (await uplift.storage('disk')).settings;
    const calls = emulator.control.log({ host: 'graph.microsoft.com' }).length;

    for (const message of forbidden) {
      const text = JSON.stringify(message)
        .replace('KEY', String(key).replace(/["\\]/g, '\\$&'))
        .replace('ACCOUNT', String(key).split('|').slice(0, 3).join('|'));
      const answer = await answerTo(portal.page, text);
      expect(answer, message.type).toBe('no answer');
    }
    expect((await uplift.storage('disk')).settings).toEqual(settings);
    expect(acceptedWrites(emulator)).toEqual([]);
    const own = emulator.control
      .log({ host: 'graph.microsoft.com' })
      .filter(({ origin }) => origin?.startsWith('chrome-extension:'));
    expect(own.length).toBeLessThanOrEqual(calls);
  });

  test('gets no answer from the token host', async ({ signedIn, uplift }) => {
    await expect(signedIn.roles).toBeVisible();
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.home);
    const accounts = (await uplift.storage('disk')).accounts as {
      data: { account: { homeAccountId: string }; registration: object }[];
    };
    const [known] = accounts.data;
    const task = {
      op: 'silent',
      registration: known?.registration,
      scopes: ['https://graph.microsoft.com/User.Read'],
      claims: null,
      homeAccountId: known?.account.homeAccountId,
    };
    const message = { target: 'token-host', redirectUri: 'https://example.com/', seed: {}, task };
    const answer = await answerTo(portal.page, JSON.stringify(message));
    expect(answer).toBe('no answer');
  });

  test('cannot read session storage', async ({ signedIn, uplift }) => {
    await expect(signedIn.roles).toBeVisible();
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.home);
    const outcome = await inContentScript(portal.page, () =>
      (chrome.storage?.session?.get(null) ?? Promise.reject(new Error('not there'))).then(
        (all) => `read ${Object.keys(all).length}`,
        (error) => String(error),
      ),
    );
    expect(outcome).not.toMatch(/^read/);
  });

  test('cannot detect the extension from the page itself', async ({ uplift }) => {
    const portal = createPortal(await uplift.context.newPage());
    await portal.open(portalAddress.home);
    const reached = await portal.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'reachable',
          () => 'unreachable',
        ),
      uplift.url('popup.html'),
    );
    expect(reached).toBe('unreachable');
  });
});

test('Requests go to Microsoft’s three hosts only', async ({ uplift, signedIn, emulator }) => {
  const hosts = new Set<string>();
  uplift.context.on('request', (request) => hosts.add(new URL(request.url()).host));
  await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
  await expect(signedIn.row(signedIn.elevated, 'Helpdesk Administrator')).toContainText('left');
  for (const { host } of emulator.control.log()) hosts.add(host);
  const allowed = [
    'graph.microsoft.com',
    'login.microsoftonline.com',
    'management.azure.com',
    uplift.id,
  ];
  expect(hosts.size).toBeGreaterThan(1);
  expect([...hosts].filter((host) => !allowed.includes(host))).toEqual([]);
});
