import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moduleGraph } from '../../bench/sizes/module-graph';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function graphOf(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return moduleGraph(folder, 'page.html');
}
const html = '<script type="module" crossorigin src="/chunks/page.js"></script>';

describe('What a page loads before its code runs', () => {
  it('is its script and every file that the script imports, each once', async () => {
    const scripts = await graphOf({
      'page.html': html,
      'chunks/page.js': 'import{a as b}from"./a.js";import"./c.js";b()',
      'chunks/a.js': 'import * as c from"./c.js";export{c as a}',
      'chunks/c.js': 'export const c=1',
      'chunks/other.js': '',
    });
    expect(scripts).toEqual(['chunks/a.js', 'chunks/c.js', 'chunks/page.js']);
  });

  it('includes the files that are re-exported', async () => {
    const scripts = await graphOf({
      'page.html': html,
      'chunks/page.js': 'export{a}from"../shared/a.js"',
      'shared/a.js': '',
    });
    expect(scripts).toEqual(['chunks/page.js', 'shared/a.js']);
  });

  it('leaves out what is loaded later', async () => {
    const scripts = await graphOf({
      'page.html': html,
      'chunks/page.js': 'button.onclick=()=>import("./later.js")',
      'chunks/later.js': '',
    });
    expect(scripts).toEqual(['chunks/page.js']);
  });
});
