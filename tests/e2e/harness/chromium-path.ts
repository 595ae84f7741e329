import { findChromium } from '../../run/find-browser.mjs';

/** The path of the Chromium for tests. Throws with advice when there is none. */
export async function chromiumPath(): Promise<string> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium found: run `node tests/run/prepare.mjs` first');
  return found;
}
