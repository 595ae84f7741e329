import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isStillThere } from '../../../utils/messages/still-there';

/** Makes the pages of tabs answer the popup like this. */
function pageAnswers(answer: () => Promise<unknown>): void {
  browser.tabs.sendMessage = answer as typeof browser.tabs.sendMessage;
}

describe('a page whose card the popup is about to show', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is there when our script in it answers', async () => {
    pageAnswers(async () => true);
    expect(await isStillThere(1)).toBe(true);
  });

  it('is gone when nobody listens in the tab', async () => {
    pageAnswers(() => Promise.reject(new Error('Could not establish connection')));
    expect(await isStillThere(1)).toBe(false);
  });

  it('counts as there when it is too busy to answer', async () => {
    pageAnswers(() => new Promise(() => {}));
    const there = isStillThere(1);
    await vi.runAllTimersAsync();
    expect(await there).toBe(true);
  });
});
