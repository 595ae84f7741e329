import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountKey } from '../../utils/pim/account-key';
import { HOUR_MS } from '../../utils/pim/duration';
import type { LocalKey } from '../../utils/storage/keys';
import { ana, elevationWith } from '../unit/support/records';
import { withHostileScript } from './hostile-script';
import { builtExtension, launchUplift, type Uplift } from './launch-uplift';
import { eventually, type FirefoxPage } from './page';
import { bladeShows, signInLogs } from './portal';
import { signInAsAna } from './sign-in';

const atMs = Date.now();
const times = { createdAtMs: atMs, sinceMs: atMs, confirmedAtMs: atMs };
const key = accountKey(ana);
const typed = { durationMs: HOUR_MS, justification: 'planted', ticket: null };
const end = {
  ...{ key: 'planted', account: key, roleName: 'planted', scopeName: '' },
  ...{ startsAtMs: atMs, endsAtMs: atMs + HOUR_MS, highImpact: false },
};
/** Every record on disk, in the form in which the background writes it. */
const data: Record<LocalKey, unknown> = {
  accounts: [],
  drafts: { [`${key}|planted`]: { input: typed, atMs } },
  ends: [end],
  history: { entries: [], clearedAtMs: atMs },
  pageAccounts: { 'entra.microsoft.com ': key },
  journal: [elevationWith({ ...times, input: typed, state: 'submitting' })],
  reasons: { [`${key}|planted`]: { input: typed, atMs } },
  settings: { registration: null, oneClick: 'standard', hint: 'never', autoReload: false },
  clock: { offsetMs: 3_600_000 },
  signingOut: [key],
};
const plants = Object.fromEntries(
  Object.entries(data).map(([name, planted]) => [name, { version: 1, data: planted }]),
);

/** Firefox cannot close `storage.local` to content scripts, so nothing that they write there may count. */
describe('A content script that was taken over, in Firefox', () => {
  let hostile: Awaited<ReturnType<typeof withHostileScript>>;
  let uplift: Uplift;
  let portal: FirefoxPage;
  let popup: FirefoxPage;
  beforeAll(async () => {
    hostile = await withHostileScript(builtExtension, plants);
    uplift = await launchUplift({ 'extensions.background.idle.timeout': 1_500 }, hostile.folder);
    portal = await uplift.tabs.newTab();
    await portal.goto(signInLogs);
    await bladeShows(uplift, /You don't have access/);
    popup = await uplift.openPopup(portal);
    await popup.click('button', 'Sign in');
    await signInAsAna(uplift);
    await popup.shows(/Roles.*User Administrator/);
  });
  afterAll(async () => {
    await uplift?.close();
    await hostile?.remove();
  });

  const outcomes = (): Promise<Record<string, string>> =>
    eventually(async () => {
      const text = await portal.evaluate(() => document.documentElement.dataset.hostile);
      if (!text) throw new Error('The hostile script has left no outcomes yet');
      return JSON.parse(text);
    });

  test('finds no record of Uplift, and reaches only what it planted itself', async () => {
    await portal.goto('about:blank');
    await portal.goto(signInLogs);
    const outcome = await outcomes();
    expect(outcome['read session']).toMatch(/^refused/);
    expect(outcome['write session']).toMatch(/^refused/);
    expect(outcome.databases).not.toContain('uplift');
    // Firefox lets it do this; the next test shows that it changes nothing.
    expect(outcome['write local']).toMatch(/^got/);
    expect(outcome['read local']).not.toContain('contoso');
  });

  test('has planted nothing that the next background reads', async () => {
    await popup.close();
    await portal.goto('about:blank');
    await uplift.browserWindow.backgroundStopped();
    await portal.goto(signInLogs);
    await outcomes();
    popup = await uplift.openPopup(portal);
    await popup.shows(/Roles.*User Administrator/);
    expect(await popup.text()).not.toContain('planted');
    expect((await uplift.badge()).text).toBe('');
    const { control } = uplift.emulator;
    const writes = control
      .log({ method: 'POST' })
      .filter(({ path }) => path.includes('ScheduleRequests'));
    expect(writes).toEqual([]);
  });
});
