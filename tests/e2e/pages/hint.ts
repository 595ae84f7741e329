import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type AccessibleNode, centerOf, insideLandmark } from '../harness/shadow';

/** The hint Uplift shows inside a portal page: in a closed shadow root, so no locator finds it. */
export type Hint = {
  /** Waits until the hint offers this button or link. */
  waitFor: (name: string | RegExp) => Promise<void>;
  /** Everything it says, as a screen reader reads it. */
  words: () => Promise<string>;
  /** Clicks one of its buttons with the mouse. */
  click: (name: string | RegExp) => Promise<void>;
  doubleClick: (name: string | RegExp) => Promise<void>;
};

/** Reads and clicks the hint of the page that is in front. */
export function createHint(page: Page): Hint {
  const button = async (name: string | RegExp): Promise<AccessibleNode | undefined> =>
    (await hintNodes(page)).find((node) => node.role === 'button' && matches(node.name, name));
  const waitFor = (name: string | RegExp) =>
    expect.poll(() => button(name), { message: `the hint's button ${name}` }).toBeTruthy();
  const press = async (name: string | RegExp, times: number) => {
    await waitFor(name);
    // It may be drawn anew between the look and the measuring: then it is looked for again.
    const place = async () => {
      const found = await button(name);
      return found && centerOf(page, found).catch(() => undefined);
    };
    await expect.poll(place, { message: `the place of the hint's button ${name}` }).toBeTruthy();
    const at = await place();
    if (at) await page.mouse.click(at.x, at.y, { clickCount: times });
  };
  return {
    waitFor,
    words: async () =>
      (await hintNodes(page))
        .filter((node) => node.role === 'StaticText')
        .map((node) => node.name)
        .join(' '),
    click: (name) => press(name, 1),
    doubleClick: (name) => press(name, 2),
  };
}

const hintNodes = (page: Page) => insideLandmark(page, 'complementary', /^Uplift/);

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
