import { browser } from 'wxt/browser';
import type { Notice } from './facts';

/** A page that is too busy to answer at once is believed: the popup does not wait for it. */
const PATIENCE_MS = 100;

/**
 * Whether a tab still shows the portal page that was last told of. Firefox loses a document's last
 * words when the tab goes to another site (platform §6.2), so what is kept of a page is checked
 * before a view shows it.
 */
export function isStillThere(tabId: number): Promise<boolean> {
  const ping: Notice = { type: 'ping' };
  const answered = browser.tabs.sendMessage(tabId, ping, { frameId: 0 }).then(
    () => true,
    () => false,
  );
  const busy = new Promise<boolean>((believe) => setTimeout(() => believe(true), PATIENCE_MS));
  return Promise.race([answered, busy]);
}
