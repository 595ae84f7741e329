import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from 'wxt';
import { contoso } from '../emulator/tenants/contoso';

/** The production build that is measured, in a folder of its own: other builds do not touch it. */
export type Build = { extensionDir: string; zipFile: string };

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, '.output', 'bench');

/** Builds and packs the extension as for the store, with the emulated tenant's registration in it. */
export async function buildAndZip(): Promise<Build> {
  Object.assign(process.env, { WXT_CLIENT_ID: contoso.clientId, WXT_TENANT: contoso.id });
  await zip({ root, outDir, browser: 'chrome' });
  const name = (await readdir(outDir)).find((file) => file.endsWith('-chrome.zip'));
  if (!name) throw new Error('The zip was not written');
  return { extensionDir: join(outDir, 'chrome-mv3'), zipFile: join(outDir, name) };
}
