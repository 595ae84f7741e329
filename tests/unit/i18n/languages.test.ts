import { describe, expect, it } from 'vitest';
import { languages, type Messages, messagesOf, pluralKeys } from '../../languages/messages';
import { mistakesIn } from '../../languages/mistakes';
import { longLanguage, pseudoMessages, rightToLeftLanguage } from '../../languages/pseudo';

const english = messagesOf('en');
const polish = { folder: 'pl', lang: 'pl', write: (message: string) => message };

/** Those of a second language that somebody changed. */
function withChange(change: (messages: Messages) => void): string[] {
  const messages = pseudoMessages(polish, english);
  change(messages);
  return mistakesIn('pl', messages, english);
}

describe('Every language', () => {
  it.each(languages())('%s has every message, and can fill and show it', (folder) => {
    expect(mistakesIn(folder, messagesOf(folder), english)).toEqual([]);
  });

  it.each([polish, longLanguage, rightToLeftLanguage])(
    'is a matter of its messages alone: $lang',
    (language) => {
      const messages = pseudoMessages(language, english);
      expect(mistakesIn(language.folder, messages, english)).toEqual([]);
    },
  );

  it('counts as its numbers do', () => {
    const messages = pseudoMessages(polish, english);
    const few = pluralKeys(english).map((key) => messages[`${key}_few`]);
    expect(few.length).toBeGreaterThan(5);
    expect(few.every((each) => each)).toBe(true);
  });

  it.each<[string, (messages: Messages) => void, string]>([
    ['lacks a message', ({ end }) => Object.assign(end!, { message: '' }), 'end: is missing'],
    ['lacks a plural', (all) => void delete all.page_others_few, 'page_others_few: is missing'],
    [
      'has a plural that its numbers lack',
      (all) => void Object.assign(all, { page_others_two: { message: '$1' } }),
      'page_others_two: is of no use',
    ],
    [
      'forgets what fills a message',
      ({ badge_line }) => Object.assign(badge_line!, { message: '$1' }),
      'badge_line: is filled with $1 $2',
    ],
    [
      'fills a message with more than there is',
      ({ end }) => Object.assign(end!, { message: 'End $1' }),
      'end: is filled with nothing',
    ],
    [
      'says a language that is none',
      ({ locale }) => Object.assign(locale!, { message: 'polish_PL' }),
      'locale: “polish_PL” is no language tag',
    ],
    [
      'says another language',
      ({ locale }) => Object.assign(locale!, { message: 'cs' }),
      'locale: “cs” is not the language of pl',
    ],
    [
      'is longer than the stores take',
      (all) => Object.assign(all.extensionDescription!, { message: 'x'.repeat(133) }),
      'extensionDescription: is longer than 132 characters',
    ],
    [
      'has no room on the icon',
      ({ badge_hours }) => Object.assign(badge_hours!, { message: '$1 godz.' }),
      'badge_hours: has no room on the icon',
    ],
  ])('is refused where it %s', (_, change, mistake) => {
    expect(withChange(change)).toContain(mistake);
  });
});
