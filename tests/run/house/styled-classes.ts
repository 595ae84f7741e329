import type { TextFile } from './source-files';

/** The classes that more than one style sheet styles, each with its sheets. */
export function scatteredClasses(sheets: TextFile[]): Map<string, string[]> {
  const sheetsOf = new Map<string, Set<string>>();
  for (const { path, text } of sheets) {
    const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '');
    // The text before a brace is a selector, or the condition of an at-rule, which names no class.
    for (const [, selector = ''] of withoutComments.matchAll(/([^{};]+)\{/g)) {
      for (const [, name = ''] of subjectsOf(selector).matchAll(/\.([a-z][\w-]*)/gi)) {
        sheetsOf.set(name, (sheetsOf.get(name) ?? new Set()).add(path));
      }
    }
  }
  return new Map(
    [...sheetsOf]
      .filter(([, paths]) => paths.size > 1)
      .map(([name, paths]) => [name, [...paths].sort()]),
  );
}

/** The elements that a rule styles, by the last part of each selector: `.list .row` styles a row. */
function subjectsOf(selector: string): string {
  return selector
    .split(',')
    .map(
      (each) =>
        each
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '',
    )
    .join(' ');
}
