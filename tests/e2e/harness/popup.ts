import type { BrowserContext, Page } from '@playwright/test';
import { nextPageAt } from './next-page';
import type { ServiceWorker } from './service-worker';

const popupAddress = /^chrome-extension:\/\/[a-p]+\/popup\.html/;

/**
 * Opens the real toolbar popup over a tab, by default the one opened last. In headless
 * mode there is no icon to click; `chrome.action.openPopup` does the same.
 */
export async function openPopup(
  context: BrowserContext,
  worker: ServiceWorker,
  over?: Page,
): Promise<Page> {
  // In headless mode no window gets the focus back when a sign-in window closes, so a tab is brought to
  // front. Sign-in windows are left out: they have no toolbar.
  const tabs = context
    .pages()
    .filter((page) => !/^(chrome-extension:|https:\/\/login)/.test(page.url()));
  const tab = over ?? tabs.at(-1);
  const [popup] = await Promise.all([nextPopup(context), openOver(worker, tab)]);
  return popup;
}

/** The browser refuses while the last popup is closing, or while no window has the focus yet. */
async function openOver(worker: ServiceWorker, tab: Page | undefined, tries = 50): Promise<void> {
  await tab?.bringToFront();
  const refused = await worker.evaluate(
    () => chrome.action.openPopup().then(() => '', String),
    undefined,
  );
  if (!refused) return;
  if (tries === 0 || !/Failed to open popup|active browser window/.test(refused)) {
    throw new Error(refused);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  await openOver(worker, tab, tries - 1);
}

/** Waits for a popup that something else opens: the hint, a shortcut. */
export async function nextPopup(context: BrowserContext): Promise<Page> {
  const popup = await nextPageAt(context, popupAddress);
  await popup.waitForLoadState();
  return popup;
}
