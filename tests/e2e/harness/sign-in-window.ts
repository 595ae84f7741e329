import type { BrowserContext, Page } from '@playwright/test';
import { nextPageAt } from './next-page';

const signInAddress = /^https:\/\/login\.microsoftonline\.com\//;

/** The window in which the extension lets the person sign in: the open one, or the next. */
export async function signInWindow(context: BrowserContext): Promise<Page> {
  const open = context.pages().find((page) => signInAddress.test(page.url()));
  const page = open ?? (await nextPageAt(context, signInAddress));
  await page.waitForLoadState();
  return page;
}
