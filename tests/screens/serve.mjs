import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/**
 * Builds the screens and serves them on a free loopback port.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveScreens() {
  const root = fileURLToPath(new URL('.', import.meta.url));
  // A folder of its own: several test workers serve the screens at the same time.
  const outDir = await mkdtemp(join(tmpdir(), 'uplift-screens-'));
  const common = {
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  };
  await build(common);
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
  return {
    url: server.resolvedUrls.local[0],
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
