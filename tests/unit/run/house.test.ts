import { describe, expect, it } from 'vitest';
import { importCircles } from '../../run/house/circles';
import { upwardImports } from '../../run/house/floors';
import { functionsOf } from '../../run/house/functions';
import { importsByFile } from '../../run/house/imports';
import { parseSource } from '../../run/house/source-files';
import { scatteredClasses } from '../../run/house/styled-classes';
import { surfaceBranches } from '../../run/house/surface-branches';

/** What each file imports, from the text of each. */
const importsIn = (texts: Record<string, string>) =>
  importsByFile(Object.entries(texts).map(([path, text]) => parseSource(path, text)));

describe('Imports', () => {
  it('are found however they are written, types included', () => {
    const imports = importsIn({
      'utils/all.ts': [
        "import type { A } from './types/a';",
        "import { b } from './b';",
        "export { c } from '../components/c';",
        "const later = () => import('./later');",
        "import 'preact';",
        "import './style.css';",
      ].join('\n'),
      'utils/types/a.ts': '',
      'utils/b.ts': '',
      'components/c.tsx': '',
      'utils/later/index.ts': '',
    });
    expect(imports.get('utils/all.ts')?.sort()).toEqual([
      'components/c.tsx',
      'utils/b.ts',
      'utils/later/index.ts',
      'utils/types/a.ts',
    ]);
  });

  it.each([
    ['utils/pim/a.ts', 'utils/http/b.ts'],
    ['utils/badge/a.ts', 'utils/portals/b.ts'],
  ])('run upward from %s to %s, above or beside', (from, to) => {
    expect(upwardImports(new Map([[from, [to]]]))).toEqual([`${from} → ${to}`]);
  });

  it.each([
    ['utils/http/a.ts', 'utils/pim/b.ts'],
    ['utils/http/a.ts', 'utils/http/b.ts'],
  ])('may run from %s to %s, down or within a room', (from, to) => {
    expect(upwardImports(new Map([[from, [to]]]))).toEqual([]);
  });
});

describe('Circles of imports', () => {
  const circlesIn = (imports: Record<string, string[]>) =>
    importCircles(new Map(Object.entries(imports)));

  it('are found, each once, whoever imports them', () => {
    expect(
      circlesIn({ a: ['b', 'd'], b: ['c'], c: ['b'], d: ['e', 'c'], e: ['f'], f: ['d'] }),
    ).toEqual([
      ['b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('may be of one file only', () => {
    expect(circlesIn({ a: ['a'] })).toEqual([['a']]);
  });

  it('are none where two files import the same file', () => {
    expect(circlesIn({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });
});

describe('Functions', () => {
  const measured = (text: string) =>
    functionsOf(parseSource('a.tsx', text)).map(({ name, line, lines }) => [name, line, lines]);

  it('are measured with what stands in them, by their names', () => {
    const text = [
      'export function outer() {',
      '  const inner = () => {',
      '    return 1;',
      '  };',
      '  return { method() {}, inner };',
      '}',
      'export const View = () => <p />;',
    ].join('\n');
    expect(measured(text)).toEqual([
      ['outer', 1, 6],
      ['inner', 2, 3],
      ['method', 5, 1],
      ['View', 7, 1],
    ]);
  });

  it('that are arguments are named by the variable that takes the result, or by the function called', () => {
    expect(measured('const load = once(() => 1);\nlist.map((row) => row);')).toEqual([
      ['load', 1, 1],
      ['an argument of list.map', 2, 1],
    ]);
  });
});

describe('Branches on a surface', () => {
  const branches = (text: string) => surfaceBranches(parseSource('a.ts', text));

  it.each([
    "if (role.surface === 'groups') go();",
    "const word = 'azure' !== surface ? 1 : 2;",
    "switch (eligibility.surface) { case 'directory': go(); }",
    "if (['groups', 'azure'].includes(role.surface)) go();",
  ])('are found: %s', (text) => {
    expect(branches(text)).toHaveLength(1);
  });

  it.each([
    "if (center === 'azure') go();",
    "const surface = 'groups';",
    'if (role.surface === other.surface) go();',
    "switch (kind) { case 'groups': go(); }",
  ])('are not: %s', (text) => {
    expect(branches(text)).toEqual([]);
  });
});

describe('Classes', () => {
  const scattered = (...texts: string[]) =>
    scatteredClasses(texts.map((text, index) => ({ path: `${index}.css`, text, lines: 1 })));

  it('that two sheets style are found, with their sheets', () => {
    const found = scattered('.a { } .b:hover { }', '@media (x) { p, .list > .b[hidden] { } }');
    expect([...found]).toEqual([['b', ['0.css', '1.css']]]);
  });

  it('may give the context of another class in any number of sheets', () => {
    expect([...scattered('.a { } /* .b { } */', '.a .b, .a:has(p) c { }')]).toEqual([]);
  });
});
