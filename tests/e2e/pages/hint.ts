import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type AccessibleNode, centerOf, insideLandmark } from '../harness/shadow';

/** The hint that Uplift shows inside a portal page. It is in a closed shadow root, where no locator finds it. */
export type Hint = {
  /** Waits until the hint offers this button or link. */
  waitFor: (name: string | RegExp) => Promise<void>;
  /** Everything it says, as a screen reader reads it. */
  text: () => Promise<string>;
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
    // The hint may be drawn anew before the button was measured: then it is found and measured again.
    const position = async () => {
      const found = await button(name);
      return found && centerOf(page, found).catch(() => undefined);
    };
    await expect.poll(position, { message: `the place of the hint's button ${name}` }).toBeTruthy();
    const point = await position();
    if (point) await page.mouse.click(point.x, point.y, { clickCount: times });
  };
  return {
    waitFor,
    text: async () =>
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
