import { posix } from 'node:path';
import { wordsIn } from './comments';
import { anchorsIn, destination, linksIn } from './links';
import { lineOf, type TextFile } from './source-files';

type Text = Pick<TextFile, 'path' | 'text'>;

/** The documents whose sections are cited, by the word that cites them. */
const cited = { contract: 'docs/pim-contract.md', platform: 'docs/platform.md' };
type Cited = keyof typeof cited;

/** All that a reference may lead to. */
export type Known = {
  /** Files and folders. */
  paths: Set<string>;
  /** Folders at the root: what begins with one of them is a path of ours. */
  roots: Set<string>;
  /** Numbers of their headings. */
  sections: Record<Cited, Set<string>>;
  /** Headings of every document, as links call them. */
  anchors: Map<string, Set<string>>;
  scripts: Set<string>;
};

/** What there is in a repository of these files, whose package has these scripts. */
export function knownOf(files: Text[], scripts: string[]): Known {
  const paths = new Set<string>();
  for (const { path } of files) {
    for (let each = path; each !== '.'; each = posix.dirname(each)) paths.add(each);
  }
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const documents = files.filter(({ path }) => path.endsWith('.md'));
  return {
    paths,
    roots: new Set([...paths].flatMap((path) => (path.includes('/') ? path.split('/')[0]! : []))),
    sections: {
      contract: sectionsIn(textOf(cited.contract)),
      platform: sectionsIn(textOf(cited.platform)),
    },
    anchors: new Map(documents.map(({ path, text }) => [path, anchorsIn(text)])),
    scripts: new Set(scripts),
  };
}

function sectionsIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#{2,} (\d+(?:\.\d+)*)\.? /gm)].map(([, number = '']) => number),
  );
}

type Broken = { offset: number; what: string };

/**
 * References of a file that lead nowhere: sections of our documents, paths, documents, links, commands.
 * Of code only the comments are read.
 * @returns each as `file:line what`
 */
export function brokenReferences({ path, text }: Text, known: Known): string[] {
  const words = wordsIn(path, text);
  const broken = [
    ...brokenSections(path, words, known),
    ...brokenPaths(words, known),
    ...brokenNames(path, words, known),
    ...(path.endsWith('.md') ? brokenLinks(path, text, known) : []),
    ...[...words.matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
      .filter(([, script = '']) => !known.scripts.has(script))
      .map((match) => ({ offset: match.index, what: match[0] })),
  ];
  const lines = broken
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, what }) => `${path}:${lineOf(text, offset)} ${what}`);
  return [...new Set(lines)];
}

function brokenSections(path: string, words: string, { sections }: Known): Broken[] {
  const own = (Object.keys(cited) as Cited[]).find((name) => cited[name] === path);
  const documents = new Map<number, Cited>();
  for (const match of words.matchAll(
    /\b(contract|platform)\s+§[\d.]*\d(?:(?:,|–|,? and|,? or)\s*§[\d.]*\d)*/gi,
  )) {
    for (const sign of match[0].matchAll(/§/g)) {
      documents.set(match.index + sign.index, match[1]?.toLowerCase() as Cited);
    }
  }
  return [...words.matchAll(/§(\d+(?:\.\d+)*)?/g)].flatMap((match): Broken[] => {
    const offset = match.index;
    const document = documents.get(offset) ?? own;
    if (!document) return [{ offset, what: `${match[0]} of no document` }];
    return sections[document].has(match[1] ?? '')
      ? []
      : [{ offset, what: `${document} ${match[0]}` }];
  });
}

function brokenPaths(words: string, { paths, roots }: Known): Broken[] {
  const ours = new RegExp(`(?<![\\w/.@-])(?:${[...roots].join('|')})/[\\w./-]*[*{<]?`, 'g');
  return [...words.matchAll(ours)].flatMap((match) => {
    // A pattern stands for what is in the folder before it.
    const whole = /[*{<]$/.test(match[0]) ? match[0].replace(/[^/]*$/, '') : match[0];
    const what = whole.replace(/[./]+$/, '');
    return paths.has(what) ? [] : [{ offset: match.index, what }];
  });
}

/** Documents that are named without a folder. */
function brokenNames(path: string, words: string, { paths }: Known): Broken[] {
  return [...words.matchAll(/(?<![\w/.#-])[\w-]+\.md\b/g)].flatMap((match) => {
    const what = match[0];
    const places = [what, posix.join(posix.dirname(path), what)];
    return places.some((place) => paths.has(place)) ? [] : [{ offset: match.index, what }];
  });
}

function brokenLinks(path: string, text: string, { paths, anchors }: Known): Broken[] {
  return linksIn(text).flatMap(({ target, offset }) => {
    if (target.startsWith('[')) return [{ offset, what: target }];
    const to = destination(path, target);
    const headings = to.path === path ? anchorsIn(text) : anchors.get(to.path);
    const isThere = to.path === path || paths.has(to.path);
    const leads = isThere && (to.anchor === '' || headings?.has(to.anchor));
    return leads ? [] : [{ offset, what: target }];
  });
}
