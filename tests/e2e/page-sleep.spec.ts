import { expect, test } from '@playwright/test';
import { launchRawBrowser, type RawBrowser } from '../bench/raw/browser';
import { findWorker, openPage } from '../bench/raw/target';
import { type Emulator, startEmulator } from '../emulator/server';
import { builtExtension } from './harness/test';
import { portalAddress } from './pages/portal';

// Chromium stops a worker that had nothing to do for thirty seconds, and the page has a budget first.
test.describe.configure({ timeout: 180_000 });

let emulator: Emulator;
let browser: RawBrowser;
test.beforeEach(async () => {
  emulator = await startEmulator({ world: 'contoso' });
  // Nothing is attached to the worker here: that would keep it awake.
  browser = await launchRawBrowser(emulator, builtExtension);
});
test.afterEach(async () => {
  await browser.close();
  await emulator.stop();
});

test('The worker falls asleep though a page replaces its address each second', async () => {
  const page = await openPage(
    browser.cdp,
    portalAddress.signInLogs.replace('/#', '/emulated/portal.css#'),
  );
  // The tab is empty at first, and what is begun there would end with it.
  await expect
    .poll(() => page.evaluate('location.host + " " + document.readyState'), { timeout: 30_000 })
    .toBe('entra.microsoft.com complete');
  await page.evaluate(`setInterval(() => {
    const here = location.href.split('/~/')[0];
    history.replaceState(Date.now(), '', here + '/~/item' + Date.now());
  }, 1_000)`);
  const isAwake = async () => (await findWorker(browser.cdp)) !== undefined;
  await expect.poll(isAwake, { timeout: 30_000 }).toBe(true);
  await expect.poll(isAwake, { timeout: 120_000, intervals: [1_000] }).toBe(false);
  expect(await page.evaluate('location.href')).toContain('/~/item');
});
