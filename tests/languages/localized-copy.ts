import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PseudoLanguage, pseudoMessages } from './pseudo';

/**
 * A copy of a built extension with one more language, made by adding its messages and nothing else.
 * @param only the browser may lack this language: then it is the only one, under the name that every
 *   browser falls back to
 * @returns its folder, which is the caller's to remove
 */
export async function localizedCopy(
  extensionDir: string,
  language: PseudoLanguage,
  { only }: { only: boolean },
): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), `uplift-${language.lang}-`));
  await cp(extensionDir, copy, { recursive: true });
  const english = JSON.parse(await readFile(`${copy}/_locales/en/messages.json`, 'utf8'));
  const folder = `${copy}/_locales/${only ? 'en' : language.folder}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/messages.json`, JSON.stringify(pseudoMessages(language, english)));
  return copy;
}
