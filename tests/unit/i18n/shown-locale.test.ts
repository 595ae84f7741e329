import { describe, expect, it } from 'vitest';
import { compare } from '../../../utils/i18n/compare';
import { setDocumentLanguage } from '../../../utils/i18n/document-language';
import {
  formatDateTime,
  formatDuration,
  formatNumber,
  formatTime,
} from '../../../utils/i18n/format';
import { isolated } from '../../../utils/i18n/isolated';
import { listed } from '../../../utils/i18n/listed';
import { directionOf } from '../../../utils/i18n/shown-language';
import { localeFor } from '../../../utils/i18n/shown-locale';
import { showLanguage } from '../support/show-language';

/** What a browser in one language shows of words in another. */
function shown(words: string, browserLanguage: string, accepted: string[] = []) {
  showLanguage(words, { browserLanguage, accepted });
  const root = { lang: '', dir: '' };
  setDocumentLanguage({ documentElement: root } as unknown as Document);
  const now = new Date(2026, 10, 27, 15, 40).getTime();
  return {
    ...root,
    time: formatTime(now, now),
    date: formatDateTime(now),
    duration: formatDuration(7_200_000, 'long'),
    number: formatNumber(1204),
    list: listed(['A', 'B'], 'disjunction'),
    // Swedish sorts ä after z.
    order: compare('ä', 'z') < 0 ? 'äz' : 'zä',
  };
}

describe('One language on a screen', () => {
  it('is English, with its times, in a browser whose language there are no words in', () => {
    expect(shown('en', 'fr', ['fr-FR', 'fr', 'en-US'])).toEqual({
      lang: 'en',
      dir: 'ltr',
      time: expect.stringMatching(/^3:40\sPM$/),
      date: expect.stringMatching(/^Nov 27, 2026, 3:40\sPM$/),
      duration: '2 hours',
      number: '1,204',
      list: 'A or B',
      order: 'äz',
    });
  });

  it('is not the direction of an Arabic browser that shows English', () => {
    expect(shown('en', 'ar', ['ar'])).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('is that of the words in all its parts, whatever the browser speaks', () => {
    expect(shown('sv', 'en-US', ['en-US'])).toMatchObject({
      lang: 'sv',
      time: '15:40',
      date: expect.stringContaining('27 nov. 2026'),
      duration: '2 timmar',
      list: 'A eller B',
      order: 'zä',
    });
    expect(shown('he', 'en-US', ['en-US'])).toMatchObject({ lang: 'he', dir: 'rtl' });
  });

  it('keeps to the person’s own country', () => {
    const british = shown('en', 'en-GB', ['en-GB']);
    expect(british).toMatchObject({ lang: 'en', time: '15:40' });
    expect(british.date).toContain('27 Nov 2026');
  });
});

describe('The locale for words', () => {
  it.each([
    ['en', ['en-GB', 'en-US'], 'en-GB'],
    ['en', ['en', 'en-AU'], 'en-AU'],
    ['de', ['de', 'de-CH', 'de-DE'], 'de-CH'],
    ['en', ['fr-FR', 'fr'], 'en'],
    ['en', ['fr-FR', 'en-IE'], 'en-IE'],
    ['en', [], 'en'],
    // No other script than that of the words.
    ['zh-Hans', ['zh-TW', 'zh-CN'], 'zh-Hans'],
    ['zh-Hans', ['zh-Hans-SG'], 'zh-Hans-SG'],
    ['es', ['es-419'], 'es-419'],
    ['sr', ['sr-Latn-RS'], 'sr'],
    // Words for a country keep its times.
    ['pt-BR', ['pt-PT'], 'pt-BR'],
    // Whatever stands among the languages of a browser breaks nothing.
    ['en', ['en_GB', '', '*', 'en-GB'], 'en-GB'],
  ])('%s in a browser of %j is %s', (lang, tags, locale) => {
    expect(localeFor(lang, tags)).toBe(locale);
  });
});

it('names keep their direction to themselves among words from right to left', () => {
  showLanguage('he');
  expect(isolated('ana@contoso.com')).toBe('\u2068ana@contoso.com\u2069');
  expect(isolated('')).toBe('');
});

describe('The direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['en', 'ltr'],
    ['ja', 'ltr'],
    ['ar-EG', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['are', 'ltr'],
  ])('of %s is %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });

  it('is what Intl knows of every language with two letters', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const scripts = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];
    const tags = letters.flatMap((first) => letters.map((second) => first + second));
    // Old codes stand for a newer one, which is what a language's messages have to say.
    const current = tags.filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
    const wrong = current.filter((tag) => {
      const isRightToLeft = scripts.includes(new Intl.Locale(tag).maximize().script ?? '');
      return directionOf(tag) !== (isRightToLeft ? 'rtl' : 'ltr');
    });
    expect(wrong).toEqual([]);
  });
});
