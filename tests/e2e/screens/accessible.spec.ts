import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { useFont } from './fonts';
import { test } from './screens-test';

const appearances = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Buttons and fields smaller than 24 px in either direction (WCAG 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  const targets = page.locator('button, input, select, summary, textarea');
  return targets.evaluateAll((all) =>
    all
      .map(
        (element) =>
          (element.closest('.chip, .choice label, .check, .pick') ?? element) as HTMLElement,
      )
      .filter((element) => element.checkVisibility())
      .filter(({ offsetWidth, offsetHeight }) => offsetWidth < 24 || offsetHeight < 24)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** Colours are what appearances differ in: beside the light one every third screen, or all in the long form. */
const isChecked = (appearance: string, index: number): boolean =>
  appearance === 'light' || process.env.LONG_TESTS === '1' || index % 3 === 0;

for (const { name: appearance, media } of appearances) {
  test(`axe finds no violation on the screens, in ${appearance}`, async ({ page, screens }) => {
    test.setTimeout(600_000);
    await page.emulateMedia(media);
    const { popups, pages } = await screens.names();
    const found: string[] = [];
    const checked = [...popups, ...pages].filter((_, index) => isChecked(appearance, index));
    for (const name of checked) {
      await screens.open(name);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] })
        .analyze();
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`));
    }
    expect(found).toEqual([]);
  });
}

test('every target is at least 24 pixels in each direction', async ({ page, screens }) => {
  test.setTimeout(600_000);
  const { popups, pages } = await screens.names();
  const found: string[] = [];
  for (const name of [...popups, ...pages]) {
    await screens.open(name);
    found.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
  }
  expect(found).toEqual([]);
});

/** The elements that reach furthest beyond the window's edge, when the layout is too wide. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const over = (element: Element) => element.getBoundingClientRect().right - innerWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => over(element) > 0)
      .sort((a, b) => over(b) - over(a))
      .slice(0, 2)
      .map((element) => `${Math.ceil(over(element))} px: ${element.outerHTML.slice(0, 80)}`);
  });
}

/** The narrowest page, and a popup at 400 % zoom, which pages in a tab need not fit. */
const narrow = { width: 320, height: 600 };
const zoomed = { width: 200, height: 150 };

for (const font of ['wide', 'narrow'] as const) {
  test(`nothing scrolls sideways at 320 px and 400 % zoom, in a ${font} font`, async ({
    page,
    screens,
  }) => {
    test.setTimeout(600_000);
    const { popups, pages } = await screens.names();
    const found: string[] = [];
    for (const name of [...popups, ...pages]) {
      await screens.open(name);
      await useFont(page, font);
      for (const size of popups.includes(name) ? [narrow, zoomed] : [narrow]) {
        await page.setViewportSize(size);
        found.push(...(await tooWide(page)).map((what) => `${name} at ${size.width}: ${what}`));
      }
    }
    expect(found).toEqual([]);
  });
}
