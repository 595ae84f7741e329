import { chromium } from '@playwright/test';
import { nextPageAt } from '../../e2e/harness/next-page';
import { createPopup } from '../../e2e/pages/popup';
import { signInAs } from '../../e2e/pages/sign-in';
import { startEmulator } from '../../emulator/server';
import type { Build } from '../build';
import { until } from '../until';
import { launchRawBrowser, type RawBrowser } from './browser';
import type { Cdp } from './cdp';
import { findWorker } from './target';

/** A browser in which Ana is signed in, without a debugger attached to the worker. */
export type RawStage = { cdp: Cdp; url: (path: string) => string };

/** Does some work in a new emulator and raw browser, and closes both. */
export async function onRawStage<Result>(
  { extensionDir }: Build,
  work: (stage: RawStage) => Promise<Result>,
): Promise<Result> {
  const emulator = await startEmulator();
  const browser = await launchRawBrowser(emulator, extensionDir);
  try {
    const worker = await until('the worker runs', () => findWorker(browser.cdp));
    const url = (path: string) => new URL(path, worker.url).href;
    await signIn(browser, url('/popup.html'));
    return await work({ cdp: browser.cdp, url });
  } finally {
    await browser.close();
    await emulator.stop();
  }
}

/** Signs in in a tab, through Playwright, which disconnects from the browser afterwards. */
async function signIn({ endpoint }: RawBrowser, address: string): Promise<void> {
  const connection = await chromium.connectOverCDP(endpoint);
  const [context] = connection.contexts();
  if (!context) throw new Error('The browser has no window');
  const popup = createPopup(await context.newPage());
  await popup.page.goto(address);
  const window = nextPageAt(context, /^https:\/\/login\./);
  await popup.signIn();
  await signInAs(await window, 'ana@contoso.com');
  await popup.roles
    .getByRole('button', { name: /^Request/ })
    .first()
    .waitFor();
  await popup.page.close();
  await connection.close();
}
