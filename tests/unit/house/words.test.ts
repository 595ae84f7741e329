import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../languages/messages';
import { literalWords } from '../../run/house/literal-words';
import { parseSource, shippedFiles, shippedSources } from '../../run/house/source-files';

const sources = shippedSources();

/** Where views, the badge and the hint get their words. */
const shownRooms = /^(components|entrypoints|utils\/(i18n|badge|snapshot|portals\/(tab|page)))\//;
/** Strings of another language than people speak. */
const otherLanguages = [
  // Names of resources, as the portal writes them.
  'components/welcome/register/permission-lines.ts',
  // A style sheet.
  'utils/portals/page/hint-style.ts',
];

describe('Words', () => {
  it('come from the messages, and none from code', () => {
    const found = sources
      .filter(({ path }) => shownRooms.test(path) && !otherLanguages.includes(path))
      .flatMap(literalWords);
    expect(found).toEqual([]);
  });

  it('stand in no page before its script runs, but for the product’s name', () => {
    const words = shippedFiles('index.html').map(({ path, text }) => {
      const shown = text
        .replace(/<!--.*?-->/gs, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
      return `${path}:${shown.trimEnd()}`;
    });
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((each) => !/:(\s?Uplift)+$/.test(each))).toEqual([]);
    const read = /\s(alt|aria-label|placeholder|title)=/;
    expect(shippedFiles('index.html').filter(({ text }) => read.test(text))).toEqual([]);
  });

  it('stand in the manifest as messages', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const shown = [
      ...config.matchAll(/\b(?:name|description|default_title|short_name): '([^']+)'/g),
    ]
      .map(([, value]) => value)
      .filter((value) => value !== 'shared');
    expect(shown.length).toBeGreaterThan(2);
    const english = messagesOf('en');
    for (const value of shown) {
      expect(english[/^__MSG_(\w+)__$/.exec(value ?? '')?.[1] ?? value ?? '']).toBeDefined();
    }
  });

  it('are found in whatever way they are written', () => {
    const lines = (text: string) =>
      literalWords(parseSource('components/a.tsx', text)).map((line) =>
        line.replace(/^.*?:\d+ /, ''),
      );
    expect(lines('const a = <p>Sign in</p>;')).toEqual(['Sign in']);
    expect(lines('const a = <p title="Refresh" class="some more" />;')).toEqual(['Refresh']);
    expect(lines('const a = <p aria-label={on ? "Stop" : text("go")} />;')).toEqual(['Stop']);
    expect(lines('const a = `roles found`;')).toEqual(['roles found']);
    expect(lines("const a = text('action_for', 'the list');")).toEqual(['the list']);
    expect(lines("const a = <p title={text('end')}>{text('end')} · Uplift</p>;")).toEqual([]);
  });
});

describe('The locale', () => {
  const filesWith = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('is chosen in one place, and no other lets Intl choose', () => {
    expect(filesWith(/getUILanguage|navigator\.languages?\b/)).toEqual([
      'utils/i18n/shown-locale.ts',
    ]);
    expect(filesWith(/\bIntl\.\w+\(|toLocale\w+\(|localeCompare/)).toEqual([]);
  });
});

describe('Styles', () => {
  it('name no left and right where a language may run the other way', () => {
    const sideways =
      /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right):|text-align: (?:left|right)|float: (?:left|right)/;
    const uneven = ({ text }: { text: string }): boolean =>
      [...text.matchAll(/(?:margin|padding|inset): (\S+) (\S+) (\S+) ([^\s;]+);/g)].some(
        ([, , right, , left]) => right !== left,
      );
    const sheets = shippedFiles('.css');
    expect(sheets.length).toBeGreaterThan(10);
    const found = sheets.filter((sheet) => sideways.test(sheet.text) || uneven(sheet));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
