import type { Mutant } from '../mutant';

const locale = ['tests/unit/i18n/shown-locale.test.ts'];

/** Words, times, numbers, lists, order, `lang` and `dir` of a screen are of one language. */
export const language: Mutant[] = [
  {
    breaks: 'English words are read out as if they were of the browser’s language',
    file: 'utils/i18n/shown-language.ts',
    find: "i18n.getMessage('locale')",
    replace: 'i18n.getUILanguage()',
    tests: locale,
  },
  {
    breaks: 'English words are laid out in the direction of the browser’s language',
    file: 'utils/i18n/shown-language.ts',
    find: 'dir: directionOf(lang)',
    replace: "dir: i18n.getMessage('@@bidi_dir') as Direction",
    tests: locale,
  },
  {
    breaks: 'times and numbers are of another language than the words beside them',
    file: 'utils/i18n/shown-locale.ts',
    find: '  localeFor(shownLanguage().lang, [i18n.getUILanguage(), ...navigator.languages]),',
    replace: '  i18n.getUILanguage(),',
    tests: locale,
  },
  {
    breaks: 'times are of no country that the person chose',
    file: 'utils/i18n/shown-locale.ts',
    find: 'browserTags.find((tag) => variety.test(tag)) ?? lang',
    replace: 'lang',
    tests: locale,
  },
  {
    breaks: 'the times beside words in one script are in another',
    file: 'utils/i18n/shown-locale.ts',
    find: '-([A-Z]{2}|\\\\d{3})$',
    replace: '-',
    tests: locale,
  },
  {
    breaks: 'Intl chooses the locale by itself',
    file: 'utils/i18n/intl.ts',
    find: 'new IntlKind(shownLocale(), options)',
    replace: 'new IntlKind(undefined as unknown as string, options)',
    tests: locale,
  },
  {
    breaks: 'a Latin name among words from right to left turns the sentence around',
    file: 'utils/i18n/isolated.ts',
    find: " || shownLanguage().dir === 'rtl'",
    replace: '',
    tests: locale,
  },
  {
    breaks: 'things are counted as English does',
    file: 'utils/i18n/plural.ts',
    find: 'intlFor(Intl.PluralRules).select(count)',
    replace: "count === 1 ? 'one' : 'other'",
    tests: ['tests/unit/i18n/plural.test.ts'],
  },
  {
    breaks: 'a category that a language lacks leaves a sentence empty',
    file: 'utils/i18n/plural.ts',
    find: ' || message(`${key}_other`, ...filled)',
    replace: '',
    tests: ['tests/unit/i18n/plural.test.ts'],
  },
  {
    breaks: 'the hint is read out in the language of the page around it',
    file: 'utils/portals/page/hint.ts',
    find: '      box.lang = spoken.lang;\n',
    replace: '',
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: 'the hint is laid out in the direction of the page around it',
    file: 'utils/portals/page/hint.ts',
    find: '      box.dir = spoken.dir;\n',
    replace: '',
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: 'a language that lacks messages ships',
    file: 'tests/languages/mistakes.ts',
    find: '.filter((key) => !said(key))',
    replace: '.filter(() => false)',
    tests: ['tests/unit/i18n/languages.test.ts'],
  },
];
