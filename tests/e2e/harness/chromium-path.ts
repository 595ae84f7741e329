import { findChromium } from '../../run/find-browser.mjs';

/** The Chromium that tests run in. Throws with what to do when there is none. */
export async function chromiumPath(): Promise<string> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium found: run `node tests/run/prepare.mjs` first');
  return found;
}
