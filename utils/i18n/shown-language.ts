import { onceABrowser } from './once-a-browser';

export type Direction = 'ltr' | 'rtl';
export type ShownLanguage = { lang: string; dir: Direction };

/**
 * The language that is really shown, and its direction: that of the messages file in use, which says
 * of which language it is. The browser's own language, and `@@bidi_dir` with it, is another one
 * wherever there are no messages in it, and would make a screen reader read English as if it were French.
 */
export const shownLanguage = onceABrowser((i18n): ShownLanguage => {
  const lang = i18n.getMessage('locale');
  return { lang, dir: directionOf(lang) };
});

/** The languages that are written from right to left, unless they name another script. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?!-\w{4})\b|-(Arab|Hebr)/;

/** How a language is written. A test compares it with what `Intl` knows, which the hint has no room for. */
export const directionOf = (lang: string): Direction => (rightToLeft.test(lang) ? 'rtl' : 'ltr');
