import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './screens-test';

const looks = [
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

for (const { name: look, media } of looks) {
  test(`no screen has a barrier that axe finds, in ${look}`, async ({ page, screens }) => {
    test.setTimeout(180_000);
    await page.emulateMedia(media);
    const { popups, pages } = await screens.names();
    const found: string[] = [];
    for (const name of [...popups, ...pages]) {
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
  const { popups, pages } = await screens.names();
  const found: string[] = [];
  for (const name of [...popups, ...pages]) {
    await screens.open(name);
    found.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
  }
  expect(found).toEqual([]);
});

for (const { width, height, as } of [
  { width: 320, height: 600, as: '320 px' },
  { width: 200, height: 150, as: 'a popup at 400 % zoom' },
]) {
  test(`nothing has to be scrolled sideways at ${as}`, async ({ page, screens }) => {
    const { popups, pages } = await screens.names();
    await page.setViewportSize({ width, height });
    const found: string[] = [];
    for (const name of width < 320 ? popups : [...popups, ...pages]) {
      await screens.open(name);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${name}: ${over} px`);
    }
    expect(found).toEqual([]);
  });
}
