import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The extension's API in a content script. */
declare const browser: typeof chrome;

/**
 * What a compromised content script does here: it tries to read each storage area, to write the given
 * records to it, and leaves the outcomes on the page for the test. It is sent to the page as text, so it
 * cannot use anything outside of itself.
 */
async function hostile(plants: Record<string, unknown>): Promise<void> {
  if (window !== window.top) return;
  const outcomes: Record<string, string> = {};
  const attempt = async (what: string, work: () => unknown): Promise<void> => {
    try {
      outcomes[what] = `got ${JSON.stringify(await work())}`;
    } catch (cause) {
      outcomes[what] = `refused: ${cause}`;
    }
  };
  for (const name of ['local', 'sync', 'managed', 'session'] as const) {
    await attempt(`read ${name}`, () => browser.storage[name].get(null));
    await attempt(`write ${name}`, () => browser.storage[name].set(plants));
  }
  await attempt('databases', () => indexedDB.databases());
  document.documentElement.dataset.hostile = JSON.stringify(outcomes);
}

/** Makes a copy of a built extension whose content script runs the hostile one as well. */
export async function withHostileScript(
  extension: string,
  plants: Record<string, unknown>,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-hostile-'));
  await cp(extension, folder, { recursive: true });
  await appendFile(
    join(folder, 'portal.js'),
    `\n;(${hostile.toString()})(${JSON.stringify(plants)});\n`,
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
