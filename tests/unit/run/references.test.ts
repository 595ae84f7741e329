import { describe, expect, it } from 'vitest';
import { brokenReferences, knownOf } from '../../run/house/references';

const contract = '# Contract\n\n## 5. Activating\n\nSee §5.4.\n\n### 5.4 Ending\n';
const known = knownOf(
  [
    {
      path: 'README.md',
      text: '# Uplift\n\n## Set it up: *first* `step`\n\n## Twice\n\n## Twice\n',
    },
    { path: 'docs/pim-contract.md', text: contract },
    { path: 'docs/platform.md', text: '## 4. Storage\n' },
    { path: 'tests/unit/run/house.test.ts', text: '' },
    { path: 'utils/http/http.ts', text: '' },
  ],
  ['test', 'check:wire'],
);

const inComment = (text: string) => brokenReferences({ path: 'utils/a.ts', text }, known);
const inDocument = (text: string, path = 'CONTRIBUTING.md') =>
  brokenReferences({ path, text }, known);

describe('A section that a comment cites', () => {
  it.each([
    '// As published (contract §5.4).',
    '/** Fields (contract §5, §5.4, platform §4). */',
    '/** A range: contract §5–§5.4 */',
    '/**\n * Broken in the middle (contract\n * §5.4).\n */',
  ])('resolves where there is such a heading: %s', (text) => {
    expect(inComment(text)).toEqual([]);
  });

  it.each([
    ['// (contract §5.5)', '1 contract §5.5'],
    ['// (contract §5.4, §12.9)', '1 contract §12.9'],
    ['// (platform §5.4)', '1 platform §5.4'],
    ['const a = 1;\n/**\n * Late (contract\n * §6). */', '4 contract §6'],
  ])('leads nowhere where there is none: %s', (text, broken) => {
    expect(inComment(text)).toEqual([`utils/a.ts:${broken}`]);
  });

  it.each(['// as §5.4 says', '// (contract) §5.4', '// design §5.4'])(
    'needs its document named: %s',
    (text) => {
      expect(inComment(text)).toEqual(['utils/a.ts:1 §5.4 of no document']);
    },
  );

  it('is one of the document itself where that says no other', () => {
    expect(inDocument(contract, 'docs/pim-contract.md')).toEqual([]);
    expect(inDocument('As §5.5 says.', 'docs/pim-contract.md')).toEqual([
      'docs/pim-contract.md:1 contract §5.5',
    ]);
  });
});

describe('A path', () => {
  it.each([
    '// Held by tests/unit/run/house.test.ts.',
    '// `utils/http` is the only place, see utils/http/http.ts:12',
    '// One of `tests/unit/run/*`, `utils/{http,auth}/**` or `utils/<room>/`',
    '// https://example.org/utils/gone.ts and src/utils/gone.ts are not ours',
  ])('resolves where there is such a file or folder: %s', (text) => {
    expect(inComment(text)).toEqual([]);
  });

  it.each([
    ['// See utils/http/gone.ts.', 'utils/http/gone.ts'],
    ['// See `tests/unit/gone/`', 'tests/unit/gone'],
    ['// See docs/pim-contract', 'docs/pim-contract'],
    ['// See utils/gone/*.ts', 'utils/gone'],
  ])('leads nowhere where there is none: %s', (text, broken) => {
    expect(inComment(text)).toEqual([`utils/a.ts:1 ${broken}`]);
  });

  it('is not looked for in code', () => {
    expect(inComment("const path = 'utils/gone.ts'; const mark = '§5';")).toEqual([]);
  });

  it('is looked for in the comments of style sheets and pages, and all over a document', () => {
    expect(brokenReferences({ path: 'a.css', text: 'a{}\n/* utils/gone.ts */' }, known)).toEqual([
      'a.css:2 utils/gone.ts',
    ]);
    expect(brokenReferences({ path: 'a.html', text: '<!-- utils/gone.ts -->' }, known)).toEqual([
      'a.html:1 utils/gone.ts',
    ]);
    expect(inDocument('```\nutils/gone.ts\n```')).toEqual(['CONTRIBUTING.md:2 utils/gone.ts']);
  });
});

describe('A document that is named', () => {
  it('has to be there, at the root or beside the one that names it', () => {
    expect(inComment('// README.md says so')).toEqual([]);
    expect(inDocument('See platform.md.', 'docs/pim-contract.md')).toEqual([]);
    expect(inComment('// design.md says so')).toEqual(['utils/a.ts:1 design.md']);
  });
});

describe('A link of a document', () => {
  it.each([
    '[one](README.md), [two](docs/platform.md#4-storage), [three](#here)\n\n## Here',
    '[one](README.md#set-it-up-first-step) and [two](README.md#twice-1)',
    '[away](https://example.org/gone.md) and `[code](gone.txt)`',
    '[one][label]\n\n[label]: README.md',
  ])('resolves where there is such a file and heading: %s', (text) => {
    expect(inDocument(text)).toEqual([]);
  });

  it.each([
    ['[one](gone.txt)', 'gone.txt'],
    ['![picture](docs/gone.png)', 'docs/gone.png'],
    ['[one](README.md#gone)', 'README.md#gone'],
    ['[one](#gone)', '#gone'],
    ['[one][gone]', '[gone]'],
    ['[one][label]\n\n[label]: gone.txt', 'gone.txt'],
  ])('leads nowhere where there is none: %s', (text, broken) => {
    expect(inDocument(text).map((each) => each.split(' ')[1])).toContain(broken);
  });

  it('is relative to its document', () => {
    expect(inDocument('[up](../README.md) [beside](platform.md)', 'docs/new.md')).toEqual([]);
    expect(inDocument('[no](README.md)', 'docs/new.md')).toEqual(['docs/new.md:1 README.md']);
  });
});

describe('A command', () => {
  it('is a script of the package', () => {
    expect(inDocument('`npm run check:wire -- DIR`, npm run test, `npm run x` in words')).toEqual([
      'CONTRIBUTING.md:1 npm run x',
    ]);
    expect(inComment('/** `npm run gone` */')).toEqual(['utils/a.ts:1 npm run gone']);
  });
});
