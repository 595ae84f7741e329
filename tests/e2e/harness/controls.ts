import type { Page } from '@playwright/test';

const roles = ['button', 'link', 'checkbox', 'radio', 'textbox', 'searchbox', 'DisclosureTriangle'];

/** The accessible names of everything on a page that can be pressed or filled in, in reading order. */
export async function namesOfControls(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ role, ignored }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value ?? ''));
}

/** The names that several controls share, so that a screen reader's user cannot tell them apart. */
export async function sharedNames(page: Page): Promise<string[]> {
  const names = await namesOfControls(page);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
