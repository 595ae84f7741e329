import type { BrowserContext, Page } from '@playwright/test';

/** Ends a test that hangs. It measures nothing: a busy machine takes its time. */
const WAIT_MS = 60_000;

/**
 * Waits for a page that opens and gets to an address. A page is announced before it is anywhere,
 * so each one is followed until it arrives.
 */
export function nextPageAt(context: BrowserContext, address: RegExp): Promise<Page> {
  return context.waitForEvent('page', {
    predicate: (page) =>
      page.waitForURL(address, { waitUntil: 'commit', timeout: WAIT_MS }).then(
        () => true,
        () => false,
      ),
    timeout: WAIT_MS,
  });
}
