import { expect, type Locator, type Page } from '@playwright/test';

/** The welcome page as a person uses it, by its texts. */
export type WelcomePage = {
  page: Page;
  choose: (
    who: 'I administer this tenant' | 'I am not an administrator' | 'My organization has set it up',
  ) => Promise<void>;
  step: (head: string) => Locator;
  check: Locator;
  /** A line of the check, by what it is about. */
  line: (label: string) => Locator;
  /** Pastes a text into the page's field. */
  paste: (text: string) => Promise<void>;
  press: (name: string) => Promise<void>;
  /** Resolves once the check is over and says this. */
  checked: (summary: string | RegExp) => Promise<void>;
};

/** Drives the welcome page in `page`. */
export function createWelcome(page: Page): WelcomePage {
  const check = page.getByRole('region', { name: 'Check my setup' });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return {
    page,
    choose: (who) => page.getByRole('radio', { name: who }).check(),
    step: (head) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: head }) }),
    check,
    line: (label) =>
      check.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) }),
    paste: (text) => page.locator('#pasted').fill(text),
    press,
    checked: (summary) => expect(check.getByRole('status').first()).toContainText(summary),
  };
}
