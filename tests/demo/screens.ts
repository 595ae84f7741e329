import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../demo-output', import.meta.url));

export type Screens = {
  folder: string;
  /** Saves a screenshot of a page under the next number, and prints its name. */
  take: (page: Page, name: string) => Promise<void>;
};

/** Empties `demo-output` and numbers the screenshots from 01. */
export async function createScreens(): Promise<Screens> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let taken = 0;
  return {
    folder,
    take: async (page, name) => {
      taken += 1;
      const file = `${String(taken).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: join(folder, file) });
      console.log(`  ${file}`);
    },
  };
}
