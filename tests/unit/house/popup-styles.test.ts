import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The style sheets that the popup loads; the theme's `page.css` is of pages that fill a tab. */
const sheets = ['components/shared', 'components/popup']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith('.css') && !path.endsWith('theme/page.css'))
  .map((path) => ({ path, css: readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '') }));

/** The classes that a sheet styles: in each selector, those of the last element. */
function styledClasses(css: string): string[] {
  const selectors = [...css.matchAll(/(?<=^|[{};])([^{};@]+)\{/g)].flatMap(([, list = '']) =>
    list.split(/,(?![^(]*\))/),
  );
  return selectors.flatMap((selector) => {
    const last =
      selector
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? '';
    return [...last.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name = '']) => name);
  });
}

describe('The popup’s styles', () => {
  it('style each class in one file', () => {
    const filesOf = new Map<string, Set<string>>();
    for (const { path, css } of sheets) {
      for (const name of styledClasses(css)) {
        filesOf.set(name, (filesOf.get(name) ?? new Set()).add(path));
      }
    }
    expect(filesOf.size).toBeGreaterThan(50);
    expect([...filesOf].filter(([, paths]) => paths.size > 1)).toEqual([]);
  });

  it('are each in a layer, so that no rule wins by the order of files', () => {
    const layerOf = (path: string): string => {
      if (path.includes('/theme/')) return 'theme';
      return /^components\/(shared\/|popup\/popup\.css$)/.test(path) ? 'shared' : 'section';
    };
    const outside = sheets.filter(({ path, css }) => {
      // These two hold values and the order of the layers, no rules.
      if (/\/(tokens|theme)\.css$/.test(path)) return false;
      const whole = new RegExp(`^\\s*@layer ${layerOf(path)} \\{\\n(  .*\\n|\\n)*\\}\\s*$`);
      return !whole.test(css);
    });
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it('name the order of the layers before any of them', () => {
    const [page, style, theme] = [
      'entrypoints/popup/index.html',
      'entrypoints/popup/style.css',
      'components/shared/theme/theme.css',
    ].map((path) =>
      readFileSync(path, 'utf8')
        .replace(/\/\*.*?\*\//gs, '')
        .trim(),
    );
    expect(page).toMatch(
      /<head>(?:(?!<script).)*<link rel="stylesheet" href="\.\/style\.css" \/>/s,
    );
    expect(style).toMatch(/^@import "[./]*\/components\/shared\/theme\/theme\.css";/);
    expect(theme).toMatch(/^@layer theme, shared, section;/);
  });
});
