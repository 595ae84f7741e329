import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../emulator/server';
import type { WorldName } from '../emulator/tenants/worlds';
import { createBrowser } from './browser';
import { createBrowserWindow } from './browser-window';
import { startConnectProxy } from './connect-proxy';
import { createHint } from './hint';
import { type Firefox, launchFirefox } from './launch-firefox';
import type { FirefoxPage } from './page';

/** The production build that these tests run on. */
export const builtExtension = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** The extension's own view of the browser, in the functions that run in its pages. */
declare const browser: typeof chrome;

/** A Firefox with the built extension, in a world where Microsoft is the emulator. */
export type Uplift = Awaited<ReturnType<typeof launchUplift>>;

/**
 * Starts emulator, proxy and Firefox, installs the extension and registers the redirect URI that
 * this browser gives it.
 * @param preferences Firefox's settings besides the usual ones
 * @param extension folder of the extension: the production build, or a copy that a test has changed
 * @param world which tenants there are
 */
export async function launchUplift(
  preferences: Record<string, string | number | boolean> = {},
  extension = builtExtension,
  world: WorldName = 'contoso',
) {
  const emulator = await startEmulator({ world });
  const proxy = await startConnectProxy(emulator.port);
  const firefox = await launchFirefox(proxy.port, preferences);
  const close = async () => {
    await firefox.close();
    await proxy.stop();
    await emulator.stop();
  };
  return installed(firefox, emulator, extension, close).catch(async (cause) => {
    // A browser that nobody holds would run on.
    await close();
    throw cause;
  });
}

async function installed(
  { bidi }: Firefox,
  emulator: Emulator,
  extension: string,
  close: () => Promise<void>,
) {
  const tabs = createBrowser(bidi);
  await tabs.install(extension);

  // After an installation the extension opens this page itself.
  const welcome = await tabs.pageAt(/^moz-extension:.*\/welcome\.html$/);
  await welcome.find('heading', 'Welcome to Uplift');
  const id = await welcome.evaluate(() => browser.runtime.id);
  const origin = await welcome.evaluate(() => location.origin);
  const redirectUri = await welcome.evaluate(() => browser.identity.getRedirectURL());
  emulator.control.addRedirectUri(redirectUri);

  return {
    emulator,
    tabs,
    browserWindow: createBrowserWindow(bidi, id),
    hintIn: (page: FirefoxPage) => createHint(bidi, page),
    welcome,
    redirectUri,
    /** Opens one of the extension's own pages in a tab: `options.html`. */
    openOwn: async (path: string): Promise<FirefoxPage> => {
      const page = await tabs.newTab();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    /**
     * Opens the popup's page for a tab. The panel itself is not a page that a test can drive, so
     * the same document is loaded in a tab behind the one it is for, and then brought to front.
     */
    openPopup: async (over: FirefoxPage): Promise<FirefoxPage> => {
      await over.activate();
      const popup = await tabs.newTab({ behind: true });
      await popup.goto(`${origin}/popup.html`);
      await popup.shows(/./);
      await popup.activate();
      return popup;
    },
    badge: () =>
      welcome.evaluate(async () => ({
        text: await browser.action.getBadgeText({}),
        title: await browser.action.getTitle({}),
      })),
    /** Sites that the extension may reach and portals it may look at. */
    siteAccess: () =>
      welcome.evaluate(async () => (await browser.permissions.getAll()).origins ?? []),
    close,
  };
}
