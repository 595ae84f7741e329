import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FirefoxPage } from './page';

const folder = fileURLToPath(new URL('../../test-results/firefox/', import.meta.url));
let taken = 0;

/** Screenshots of the steps: `test-results/firefox/1-welcome.png` and so on. */
export const screens = {
  take: async (page: FirefoxPage, name: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    taken += 1;
    await page.screenshot(`${folder}${taken}-${name}.png`);
  },
};
