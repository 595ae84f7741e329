import { shownLanguage } from './shown-language';

/** Letters written from right to left: Hebrew, Arabic and their neighbours. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name that keeps its own writing direction to itself where it stands inside other plain text, as
 * `<bdi>` does in a page: tooltips, the hint and sentences would be drawn in another order otherwise.
 * Among words from right to left every name needs it, for most are Latin.
 */
export function isolated(name: string): string {
  const isForeign = rightToLeft.test(name) || shownLanguage().dir === 'rtl';
  return name && isForeign ? `\u2068${name}\u2069` : name;
}
