import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { long } from './harness/long';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generatedFolders = ['node_modules', '.git', '.output', '.wxt', 'test-results', 'demo-output'];

/** Copies the sources into a folder and packs the extension there. @returns the zip */
async function packIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const sources = (await readdir(root)).filter((name) => !generatedFolders.includes(name));
  for (const name of sources) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'zip'], { cwd: folder });
  const output = join(folder, '.output');
  const zip = (await readdir(output)).find((name) => name.endsWith('-chrome.zip'));
  return readFile(join(output, basename(zip ?? '')));
}

test('Two builds in different folders give the same bytes', long, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-builds-'));
  try {
    const first = await packIn(join(folder, 'one'));
    const second = await packIn(join(folder, 'deeper', 'another'));
    expect(first.length).toBeGreaterThan(100_000);
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThanOrEqual(450_000);
    for (const name of ['LICENSE', 'NOTICE', 'THIRD-PARTY-NOTICES.txt']) {
      expect(first.includes(name), name).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
