import { onceABrowser } from './once-a-browser';
import { shownLanguage } from './shown-language';

/** The locale of every time, number, list and order on a screen: it fits the words there. */
export const shownLocale = onceABrowser((i18n) =>
  localeFor(shownLanguage().lang, [i18n.getUILanguage(), ...navigator.languages]),
);

/**
 * The person's own variety of the language that the words are in, where the browser knows of one. The
 * English words are for everybody, so their messages say `en` and no country: whoever uses the
 * browser in `en-GB` gets 15:40 and 27 November, in `en-US` 3:40 PM and November 27. Words that name
 * a country were written for it, and so are the times beside them.
 * @param lang the language of the words
 * @param browserTags what the browser is shown in and what its person reads, the preferred first
 */
export function localeFor(lang: string, browserTags: readonly string[]): string {
  // A country alone may follow: another script would not fit the words.
  const variety = new RegExp(`^${lang}-([A-Z]{2}|\\d{3})$`);
  return browserTags.find((tag) => variety.test(tag)) ?? lang;
}
