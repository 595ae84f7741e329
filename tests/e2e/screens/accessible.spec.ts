import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { useFont } from './fonts';
import { test } from './screens-test';

const appearances = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Buttons and fields smaller than 24 px in either direction (WCAG 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  const targets = page.locator('button, input, select, summary, textarea');
  return targets.evaluateAll((all) =>
    all
      .map(
        (element) =>
          (element.closest('.chip, .choice label, .check, .pick, .who-choice') ??
            element) as HTMLElement,
      )
      .filter((element) => element.checkVisibility())
      .filter(({ offsetWidth, offsetHeight }) => offsetWidth < 24 || offsetHeight < 24)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** Colours are what appearances differ in: beside the light one every third screen, or all in the long form. */
const isChecked = (appearance: string, index: number): boolean =>
  appearance === 'light' || process.env.LONG_TESTS === '1' || index % 3 === 0;

/** What axe finds on a page, in words. */
async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

for (const kind of ['popups', 'pages'] as const) {
  test(`axe finds no violation on the ${kind}, in light, dark and forced colours`, async ({
    page,
    screens,
  }) => {
    test.setTimeout(900_000);
    const found: string[] = [];
    const names = (await screens.names())[kind];
    for (const [index, screen] of names.entries()) {
      await screens.open(screen);
      for (const { name: appearance, media } of appearances) {
        if (!isChecked(appearance, index)) continue;
        await page.emulateMedia(media);
        const violations = await violationsOn(page);
        found.push(...violations.map((violation) => `${screen}, ${appearance}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
  });
}

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

const tab = { width: 1280, height: 720 };
/** The narrowest page, and a popup at 400 % zoom, which pages in a tab need not fit. */
const narrow = { width: 320, height: 600 };
const zoomed = { width: 200, height: 150 };

for (const kind of ['popups', 'pages'] as const) {
  test(`on ${kind} every target is at least 24 pixels in each direction, and nothing scrolls sideways at 320 px and 400 % zoom in a wide or a narrow font`, async ({
    page,
    screens,
  }) => {
    test.setTimeout(600_000);
    const small: string[] = [];
    const wide: string[] = [];
    const names = (await screens.names())[kind];
    for (const screen of names) {
      await page.setViewportSize(tab);
      await screens.open(screen);
      small.push(...(await smallTargets(page)).map((target) => `${screen}: ${target}`));
      for (const font of ['wide', 'narrow'] as const) {
        await useFont(page, font);
        for (const size of kind === 'popups' ? [narrow, zoomed] : [narrow]) {
          await page.setViewportSize(size);
          const where = `${screen} at ${size.width} in a ${font} font`;
          wide.push(...(await tooWide(page)).map((what) => `${where}: ${what}`));
        }
      }
    }
    expect.soft(small).toEqual([]);
    expect.soft(wide).toEqual([]);
  });
}
