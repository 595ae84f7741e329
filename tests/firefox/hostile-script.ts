import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The extension's API in a content script. */
declare const browser: typeof chrome;

/**
 * What a content script does that was taken over: it tries to read and to write each storage area,
 * plants what it is given, and leaves what it was told on the page for a test to read. It runs in
 * the page, so nothing outside of it is known there.
 */
async function hostile(plants: Record<string, unknown>): Promise<void> {
  if (window !== window.top) return;
  const said: Record<string, string> = {};
  const attempt = async (what: string, work: () => unknown): Promise<void> => {
    try {
      said[what] = `got ${JSON.stringify(await work())}`;
    } catch (cause) {
      said[what] = `refused: ${cause}`;
    }
  };
  for (const name of ['local', 'sync', 'managed', 'session'] as const) {
    await attempt(`read ${name}`, () => browser.storage[name].get(null));
    await attempt(`write ${name}`, () => browser.storage[name].set(plants));
  }
  await attempt('databases', () => indexedDB.databases());
  document.documentElement.dataset.hostile = JSON.stringify(said);
}

/** A copy of a built extension whose content script was taken over. */
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
