import type { BrowserContext, Page } from '@playwright/test';

/** Ends a test that hangs; long enough for a busy machine. */
const WAIT_MS = 60_000;

/**
 * Waits for a new page that reaches an address. The event for a new page comes before its navigation,
 * so each new page is waited for.
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
