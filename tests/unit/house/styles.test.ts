import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../run/house/source-files';
import { scatteredClasses } from '../../run/house/styled-classes';

/** Every style sheet of the popup and of the pages that fill a tab. */
const sheets = shippedFiles('.css').filter(({ path }) => path.startsWith('components/'));
const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '').trim();

/** The surfaces with the first sheet that each of them loads. */
const surfaces = ['popup', 'options', 'welcome'].map((name) => ({
  page: `entrypoints/${name}/index.html`,
  style: `entrypoints/${name}/style.css`,
}));

describe('Styles', () => {
  it('of each class stand in one file', () => {
    expect(sheets.length).toBeGreaterThan(10);
    expect([...scatteredClasses(sheets)]).toEqual([]);
  });

  it('stand in a layer each, so that no rule wins by the order of files', () => {
    const layerOf = (path: string): string => {
      if (path.includes('/theme/')) return 'theme';
      return /^components\/(shared\/|popup\/popup\.css$)/.test(path) ? 'shared' : 'section';
    };
    const outside = sheets.filter(({ path, text }) => {
      // Values and the order itself are no rules.
      if (/\/(tokens|theme)\.css$/.test(path)) return false;
      const whole = new RegExp(`^\\s*@layer ${layerOf(path)} \\{\\n(  .*\\n|\\n)*\\}\\s*$`);
      return !whole.test(withoutComments(text));
    });
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it('stand at the side where a line begins or ends, whichever way it is read', () => {
    const sided = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*((?:(?:margin|padding|border)-)?(?:left|right)\b.*);/gm)].map(
        ([, rule]) => `${path}: ${rule}`,
      ),
    );
    expect(sided).toEqual([]);
  });

  it.each(surfaces)('name the order of the layers before any of them: $style', (surface) => {
    const [page, style, theme] = [
      surface.page,
      surface.style,
      'components/shared/theme/theme.css',
    ].map((path) => withoutComments(readFileSync(path, 'utf8')));
    expect(page).toMatch(
      /<head>(?:(?!<script).)*<link rel="stylesheet" href="\.\/style\.css" \/>/s,
    );
    expect(style).toMatch(/^@import "[./]*\/components\/shared\/theme\/theme\.css";/);
    expect(theme).toMatch(/^@layer theme, shared, section;/);
  });
});
