import { readdirSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync } from 'vite';

/** A source file with its text. */
export type TextFile = { path: string; text: string; lines: number };
/** A file of TypeScript with its syntax tree and the modules it imports, types included. */
export type SourceFile = TextFile & { program: ESTree.Program; imports: string[] };

/** The folders that are shipped, except for `public/`, which has no code. */
const shipped = ['utils', 'components', 'entrypoints'];

/** The shipped files whose names have one of these endings, sorted by path. */
export function shippedFiles(...endings: string[]): TextFile[] {
  return shipped
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => textFile(path, readFileSync(path, 'utf8')));
}

const textFile = (path: string, text: string): TextFile => ({
  path,
  text,
  lines: text.trimEnd().split('\n').length,
});

/** @throws where the file is not TypeScript that can be read */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imported = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap((each) => {
      const written = text.slice(each.moduleRequest.start, each.moduleRequest.end);
      return /^(['"`])(.*)\1$/.exec(written)?.[2] ?? [];
    }),
  ];
  return { ...textFile(path, text), program, imports: [...new Set(imported)] };
}

/** All shipped TypeScript files. */
export const shippedSources = (): SourceFile[] =>
  shippedFiles('.ts', '.tsx').map(({ path, text }) => parseSource(path, text));

/** The number of the line at an offset of a text; the first is 1. */
export const lineOf = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;
