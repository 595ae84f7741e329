import { expect, it } from 'vitest';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { showLanguage } from '../support/show-language';

/** Words of a language that say which message was taken, and what filled it. */
function speak(lang: string, lacking: string[] = []): void {
  const getMessage = (key: string, values: string[] = []): string =>
    lacking.includes(key) ? '' : [key, ...values].join('|');
  showLanguage(lang, { getMessage });
}

it.each([
  ['en', 1, 'one'],
  ['en', 0, 'other'],
  ['en', 2, 'other'],
  ['pl', 1, 'one'],
  ['pl', 3, 'few'],
  ['pl', 12, 'many'],
  ['ar', 2, 'two'],
  ['ja', 1, 'other'],
])('%s counts %d as %s', (lang, count, category) => {
  speak(lang);
  expect(plural('page_others', count)).toMatch(new RegExp(`^page_others_${category}\\|`));
});

it('a number is written as the language does', () => {
  speak('de');
  expect(plural('page_others', 1204)).toBe('page_others_other|1.204');
});

it('further values follow the number', () => {
  speak('en');
  expect(plural('page_others', 2, 'Ana')).toBe('page_others_other|2|Ana');
});

it('a language that lacks a category says something all the same', () => {
  speak('pl', ['page_others_few']);
  expect(plural('page_others', 3)).toBe('page_others_other|3');
});

it('keys that nothing is counted by do not compile, and no message of a plural alone', () => {
  speak('en');
  // @ts-expect-error There is no `end_other`.
  plural('end', 1);
  // @ts-expect-error One of several, which only the number may choose.
  text('page_others_one');
  // @ts-expect-error What a sentence counts is chosen by `plural`.
  text('roles_more', 3);
});
