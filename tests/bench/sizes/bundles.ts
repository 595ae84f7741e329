import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measurement } from '../measurement';
import { moduleGraph } from './module-graph';

/**
 * Sizes on disk: worker and content script as built, the zip as for the store, and of the popup
 * each script of its module graph, compressed by itself.
 */
export const bundles: Measurement = async ({ extensionDir, zipFile }) => {
  const sizeOf = async (path: string) => ({ value: (await stat(path)).size });
  const scripts = await moduleGraph(extensionDir, 'popup.html');
  const packed = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(extensionDir, path))).length),
  );
  return {
    popupJsGzipBytes: {
      value: packed.reduce((sum, size) => sum + size, 0),
      note: `${scripts.length} scripts`,
    },
    workerBytes: await sizeOf(join(extensionDir, 'background.js')),
    portalScriptBytes: await sizeOf(join(extensionDir, 'portal.js')),
    zipBytes: await sizeOf(zipFile),
  };
};
