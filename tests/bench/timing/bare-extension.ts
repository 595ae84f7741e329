import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    background: { service_worker: 'background.js' },
  }),
  'background.js': 'chrome.runtime.onMessage.addListener((_, __, reply) => reply(true));',
  'options.html': '<!doctype html><title>Bare</title>',
};

/** Writes an extension that only answers messages, to measure the browser's own time. Returns its folder. */
export async function writeBareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-extension-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
