import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test';

/** What a first run takes of somebody. */
export type Effort = {
  clicks: number;
  pastes: number;
  /** Fields into which something is typed. */
  typed: number;
  /** What is looked at: the welcome page, a terminal, the sign-in window, the popup. */
  places: string[];
};

/** Somebody who uses Uplift for the first time, with what they do counted. */
export type Person = {
  effort: Effort;
  /** Looks somewhere else from now on; how long what was before took is noted. */
  goTo: (place: string) => void;
  click: (target: Locator) => Promise<void>;
  /** A click whose target is no element of a page: the toolbar's icon. */
  clickToolbar: () => void;
  /** Presses Copy beside a text, and gives what is on the clipboard then. */
  copy: (button: Locator) => Promise<string>;
  /** Pastes outside of the browser. */
  pasteElsewhere: () => void;
  /** Clicks into a field, and pastes. */
  paste: (field: Locator, text: string) => Promise<void>;
};

/** @param name whose run it is, in the report */
export function createPerson(name: string): Person {
  const effort: Effort = { clicks: 0, pastes: 0, typed: 0, places: [] };
  let sinceMs = Date.now();
  const click = async (target: Locator): Promise<void> => {
    effort.clicks++;
    await target.click();
  };
  return {
    effort,
    click,
    goTo(place) {
      const before = effort.places.at(-1);
      const seconds = ((Date.now() - sinceMs) / 1000).toFixed(1);
      if (before) {
        test.info().annotations.push({ type: `${name}: ${before}`, description: `${seconds} s` });
      }
      effort.places.push(place);
      sinceMs = Date.now();
    },
    clickToolbar() {
      effort.clicks++;
    },
    async copy(button) {
      await click(button);
      const page: Page = button.page();
      await expect(page.getByText('Copied', { exact: true })).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    },
    pasteElsewhere() {
      effort.pastes++;
    },
    async paste(field, text) {
      await field.page().evaluate((value) => navigator.clipboard.writeText(value), text);
      await click(field);
      effort.pastes++;
      await field.press('Control+V');
    },
  };
}
