import { posix } from 'node:path';

/** A link as a document writes it, and where in the text. */
export type Link = { target: string; offset: number };

const withoutCode = (text: string): string =>
  text.replace(/^(`{3,}).*?^\1|`[^`\n]*`/gms, (code) => code.replace(/[^\n]/g, ' '));

/** The links of a document that lead to other files or headings, and labels that nothing explains. */
export function linksIn(text: string): Link[] {
  const plain = withoutCode(text);
  const labels = [...plain.matchAll(/^\[([^\]]+)\]:\s*(\S+)/gm)];
  const known = new Set(labels.map(([, label = '']) => label.toLowerCase()));
  const all = [
    ...[...plain.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(linkOf),
    ...labels.map(([, , target = ''], index) => ({ target, offset: labels[index]?.index ?? 0 })),
    ...[...plain.matchAll(/\]\[([^\]]+)\]/g)]
      .filter(([, label = '']) => !known.has(label.toLowerCase()))
      .map((match) => ({ target: `[${match[1]}]`, offset: match.index })),
  ];
  return all.filter(({ target }) => !/^[a-z]+:/i.test(target));
}

const linkOf = (match: RegExpExecArray): Link => ({ target: match[1] ?? '', offset: match.index });

/** Where a link leads, from the root. @param from the document that it stands in */
export function destination(from: string, target: string): { path: string; anchor: string } {
  const [path = '', anchor = ''] = target.split('#');
  return { path: path === '' ? from : posix.join(posix.dirname(from), path), anchor };
}

/** What links call the headings of a document, as GitHub makes it of their words. */
export function anchorsIn(text: string): Set<string> {
  const anchors = new Set<string>();
  const plain = text.replace(/^(`{3,}).*?^\1/gms, '');
  for (const [, words = ''] of plain.matchAll(/^#+ (.+)$/gm)) {
    const anchor = words
      .trim()
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`;
    anchors.add(unique);
  }
  return anchors;
}
