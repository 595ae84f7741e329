import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

// Built code is minified: an import statement is `import{…}from"…"` or `import"…"`.
const staticImport = /(?:import|export)(?:[\w$*{},\s]*?from)?\s*["']([^"']+)["']/g;
const scriptTag = /<script[^>]*\ssrc="([^"]+)"/g;

/**
 * Every script that a built page loads before its code runs: its script tags and, from there, each
 * static import. `import()` is left out: it comes later.
 * @returns paths inside the extension, each once
 */
export async function moduleGraph(extensionDir: string, page: string): Promise<string[]> {
  const html = await readFile(join(extensionDir, page), 'utf8');
  const toRead = matches(html, scriptTag).map((path) => path.replace(/^\//, ''));
  const found = new Set<string>();
  for (let path = toRead.pop(); path; path = toRead.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = await readFile(join(extensionDir, path), 'utf8');
    const folder = dirname(path);
    toRead.push(...matches(code, staticImport).map((path) => posix.join(folder, path)));
  }
  return [...found].sort();
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, group]) => group ?? []);
