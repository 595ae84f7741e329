import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Where each part of a build leaves what it bundled, until the notices are written. */
const folder = 'bundled';
const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** What Vite's `build.license` says of a package that is in a bundle. */
const bundled = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.optional(z.string()),
    text: z.optional(z.string()),
  }),
);
type Bundled = z.infer<typeof bundled>;

/** Packages that are published without their licence: its text, from their repository, is kept here. */
const keptTexts: Record<string, string> = {
  wxt: 'licence-wxt.txt',
  '@wxt-dev/browser': 'licence-wxt.txt',
  '@wxt-dev/storage': 'licence-wxt.txt',
};

/** The option of Vite that lists what one part of a build bundles. @param name of the part */
export const listBundled = (name: string): { fileName: string } => ({
  fileName: `${folder}/${name.replaceAll(/\W/g, '-')}.json`,
});

/**
 * Writes the names, versions and licence texts of everything that is really in a build, in an order
 * that is always the same.
 * @param outDir of the finished build
 * @throws where a package comes without the text of its licence
 */
export async function writeThirdPartyNotices(outDir: string): Promise<void> {
  const lists = join(outDir, folder);
  await mkdir(lists, { recursive: true });
  const files = (await readdir(lists)).sort();
  const all = await Promise.all(
    files.map(async (file) => bundled.parse(JSON.parse(await readFile(join(lists, file), 'utf8')))),
  );
  await rm(lists, { recursive: true });
  const withTexts = await Promise.all(all.flat().map(withText));
  await writeFile(join(outDir, noticesFile), noticesOf(withTexts));
}

async function withText(each: Bundled[number]): Promise<Bundled[number]> {
  const kept = keptTexts[each.name];
  if (each.text || !kept) return each;
  return { ...each, text: (await readFile(join(import.meta.dirname, kept), 'utf8')).trim() };
}

function noticesOf(all: Bundled): string {
  const packages = new Map(all.map((each) => [`${each.name} ${each.version}`, each]));
  const names = [...packages.keys()].sort();
  const parts = names.map((title) => {
    const { identifier, text } = packages.get(title)!;
    if (!text) throw new Error(`${title} comes without the text of its licence`);
    const licence = identifier ? `\nLicence: ${identifier}` : '';
    return `${title}${licence}\n\n${text.replaceAll('\r\n', '\n')}`;
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Uplift contains the following packages, each under its own licence.', ...parts].join(line)}\n`;
}
