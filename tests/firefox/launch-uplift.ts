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

/** The extension API, for the functions that run in the extension's pages. */
declare const browser: typeof chrome;

/** A Firefox with the built extension and an emulated Microsoft. */
export type Uplift = Awaited<ReturnType<typeof launchUplift>>;

/**
 * Starts emulator, proxy and Firefox, installs the extension and registers the redirect URI that
 * this browser gives it.
 * @param preferences Firefox's settings besides the usual ones
 * @param extension folder of the extension: the production build, or a copy that a test has changed
 * @param world the tenants of the emulator
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
  return install(firefox, emulator, extension, close).catch(async (cause) => {
    // Otherwise the browser would keep running.
    await close();
    throw cause;
  });
}

async function install(
  { bidi }: Firefox,
  emulator: Emulator,
  extension: string,
  close: () => Promise<void>,
) {
  const tabs = createBrowser(bidi);
  await tabs.install(extension);

  // The extension opens this page after its installation.
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
     * Opens the popup's page for a tab. A test cannot drive the panel itself, so the same document is
     * loaded in a background tab while the given tab is in front, and then brought to front.
     */
    openPopup: async (tab: FirefoxPage): Promise<FirefoxPage> => {
      await tab.activate();
      const popup = await tabs.newTab({ inBackground: true });
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
    /** The hosts that the extension may reach, and the portals it may run in. */
    siteAccess: () =>
      welcome.evaluate(async () => (await browser.permissions.getAll()).origins ?? []),
    close,
  };
}
