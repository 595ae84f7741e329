import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const appearances = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/**
 * Expects that axe finds no violation on a page: light, dark and in forced colours.
 * @param within selectors of the parts that matter; without them the whole page
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within: string[] = [],
): Promise<void> {
  for (const [appearance, media] of Object.entries(appearances)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // In legacy mode axe opens no page of its own, which the toolbar popup's window refuses.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    for (const part of within) axe.include(part);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
    expect.soft(found, `${what}, ${appearance}`).toEqual([]);
  }
}
