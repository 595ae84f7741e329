import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/**
 * How wide a text is depends on the fonts of the machine: a bare Debian has only DejaVu, which is wide.
 * So layouts are tested with a wide and a narrow font, whatever fonts the machine has.
 */
export const fonts = { wide: 'dejavu-sans', narrow: 'roboto-condensed' } as const;
export type FontName = keyof typeof fonts;

const { resolve } = createRequire(import.meta.url);

async function face(name: FontName, weight: 400 | 700): Promise<string> {
  const family = fonts[name];
  const file = resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`);
  const data = (await readFile(file)).toString('base64');
  return `@font-face { font-family: "${name}"; font-weight: ${weight};
    src: url(data:font/woff2;base64,${data}) format("woff2") }`;
}

/** Shows every word of a page in one font. */
export async function useFont(page: Page, name: FontName): Promise<void> {
  const faces = await Promise.all([face(name, 400), face(name, 700)]);
  const content = `${faces.join('\n')}\n* { font-family: "${name}" !important }`;
  await page.addStyleTag({ content });
  // Without this a missing font would silently be replaced by one of the machine's.
  const loaded = await page.evaluate(async (family) => {
    const loads = await Promise.all(
      [400, 700].map((weight) => document.fonts.load(`${weight} 14px "${family}"`)),
    );
    return loads.every((found) => found.length === 1);
  }, name);
  if (!loaded) throw new Error(`The ${name} font did not load`);
}
