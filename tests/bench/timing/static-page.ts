import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a page beside the popup that is the popup without its scripts: same styles, same skeleton,
 * the least that a page of the extension takes to be painted.
 */
export async function addStaticPage(extensionDir: string): Promise<string> {
  const html = await readFile(join(extensionDir, 'popup.html'), 'utf8');
  const still = html
    .replace(/<script[^>]*><\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '');
  await writeFile(join(extensionDir, 'static.html'), still);
  return 'static.html';
}
