import { expect, test } from '@playwright/test';
import { launchRawBrowser, type RawBrowser } from '../bench/raw/browser';
import { findWorker, openPage } from '../bench/raw/target';
import { type Emulator, startEmulator } from '../emulator/server';
import { long } from './harness/long';
import { builtExtension } from './harness/test';
import { portalAddress } from './pages/portal';

// Chromium stops a worker after thirty idle seconds. Before that the page uses up its budget of messages.
test.describe.configure({ timeout: 180_000 });

let emulator: Emulator;
let browser: RawBrowser;
test.beforeEach(async () => {
  emulator = await startEmulator({ world: 'contoso' });
  // A debugger on the worker would keep it running, so none is attached.
  browser = await launchRawBrowser(emulator, builtExtension);
});
test.afterEach(async () => {
  await browser.close();
  await emulator.stop();
});

test('The worker stops although a page replaces its address every second', long, async () => {
  const page = await openPage(
    browser.cdp,
    portalAddress.signInLogs.replace('/#', '/emulated/portal.css#'),
  );
  // The tab first shows an empty page, in which the timer would be lost.
  await expect
    .poll(() => page.evaluate('location.host + " " + document.readyState'), { timeout: 30_000 })
    .toBe('entra.microsoft.com complete');
  await page.evaluate(`setInterval(() => {
    const here = location.href.split('/~/')[0];
    history.replaceState(Date.now(), '', here + '/~/item' + Date.now());
  }, 1_000)`);
  const isRunning = async () => (await findWorker(browser.cdp)) !== undefined;
  await expect.poll(isRunning, { timeout: 30_000 }).toBe(true);
  await expect.poll(isRunning, { timeout: 120_000, intervals: [1_000] }).toBe(false);
  expect(await page.evaluate('location.href')).toContain('/~/item');
});
