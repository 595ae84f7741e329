import { posix } from 'node:path';
import type { SourceFile } from './source-files';

const endings = ['', '.ts', '.tsx', '/index.ts'];

/**
 * Which of these files each file imports. Imports of types count, since a reader has to understand them
 * too. Packages and files that are not TypeScript are left out.
 */
export function importsByFile(sources: SourceFile[]): Map<string, string[]> {
  const paths = new Set(sources.map(({ path }) => path));
  const fileOf = (from: string, specifier: string): string[] => {
    if (!specifier.startsWith('.')) return [];
    const target = posix.join(posix.dirname(from), specifier);
    return endings.map((ending) => target + ending).filter((path) => paths.has(path));
  };
  return new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap((specifier) => fileOf(path, specifier)),
    ]),
  );
}
