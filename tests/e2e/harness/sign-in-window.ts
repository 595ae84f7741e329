import type { BrowserContext, Page } from '@playwright/test';
import { nextPageAt } from './next-page';

const signInAddress = /^https:\/\/login\.microsoftonline\.com\//;

/** The window in which a person signs in: the one that is open, or the next that opens. */
export async function signInWindow(context: BrowserContext): Promise<Page> {
  const open = context.pages().find((page) => signInAddress.test(page.url()));
  const page = open ?? (await nextPageAt(context, signInAddress));
  await page.waitForLoadState();
  return page;
}
