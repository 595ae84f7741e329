import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A signed token, or a refresh token in the form the emulated sign-in gives out. */
const tokenShaped = [/eyJ[\w-]{16,}\.eyJ[\w-]{16,}\./, /1\.[\w-]{86}/];

/** Text as it may lie in a file: single bytes, or two per character from an even or odd place. */
const readings = (bytes: Buffer): string[] => [
  bytes.toString('latin1'),
  bytes.toString('utf16le'),
  bytes.subarray(1).toString('utf16le'),
];

/** The files under a folder in which one of the patterns is found, in either encoding. */
export async function filesWith(folder: string, patterns: RegExp[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      // A running browser may take a file away meanwhile.
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      const has = readings(bytes).some((text) => patterns.some((one) => one.test(text)));
      return has ? [path] : [];
    }),
  );
  return found.flat();
}

/** The files of a profile that hold anything token-shaped: none, if all is well. */
export const filesWithTokens = (profile: string): Promise<string[]> =>
  filesWith(profile, tokenShaped);
