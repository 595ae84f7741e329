import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { serveScreens } from '../../screens/serve.mjs';
import { chromiumPath } from '../harness/chromium-path';
import { chromiumFlags } from '../harness/flags';

type Screens = {
  /** Opens a screen by its name. */
  open: (name: string) => Promise<Page>;
  /** Every screen there is. */
  names: () => Promise<{ popups: string[]; pages: string[] }>;
  /** The commands that the screen has sent, except for drafts. */
  sent: () => Promise<{ type: string; key?: string }[]>;
};
type Shared = { server: { url: string }; chromiumBrowser: Browser };

/** A test of screens that are drawn from example data on a plain page, without extension and network. */
export const test = base.extend<{ screens: Screens }, Shared>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const server = await serveScreens();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  chromiumBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const hostRules = 'EXCLUDE 127.0.0.1';
      const args = chromiumFlags({ hostRules, spki: '' });
      const browser = await chromium.launch({ executablePath: await chromiumPath(), args });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ chromiumBrowser, colorScheme, viewport }, use) => {
    const context = await chromiumBrowser.newContext({ colorScheme, viewport, locale: 'en-US' });
    await use(await context.newPage());
    await context.close();
  },
  screens: async ({ page, server }, use) => {
    type Exposed = { screens: { names: Awaited<ReturnType<Screens['names']>>; sent: never[] } };
    const read = <T>(pick: (exposed: Exposed) => T): Promise<T> =>
      page.evaluate(`(${pick.toString()})(globalThis)`) as Promise<T>;
    await use({
      open: async (name) => {
        await page.goto(`${server.url}?${name}#${name}`);
        await page.waitForSelector('body[data-drawn]');
        return page;
      },
      names: async () => {
        await page.goto(server.url);
        await page.waitForSelector('body[data-drawn]', { state: 'attached' });
        return read((exposed) => exposed.screens.names);
      },
      sent: async () => {
        const all: { type: string; key?: string }[] = await read((exposed) => exposed.screens.sent);
        return all.filter((command) => command.type !== 'saveDraft');
      },
    });
  },
});
