import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A signed token, and a refresh token of the emulated sign-in. */
const tokenShaped = [/eyJ[\w-]{16,}\.eyJ[\w-]{16,}\./, /1\.[\w-]{86}/];

/** A file's bytes as text: one byte a character, or two, beginning at an even or an odd byte. */
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
      // A running browser may delete a file in the meantime.
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      const isFound = readings(bytes).some((text) =>
        patterns.some((pattern) => pattern.test(text)),
      );
      return isFound ? [path] : [];
    }),
  );
  return found.flat();
}

/** The files of a profile that contain anything token-shaped, which should be none. */
export const filesWithTokens = (profile: string): Promise<string[]> =>
  filesWith(profile, tokenShaped);
