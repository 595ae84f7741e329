import { categoriesOf, type Messages, pluralKeys } from './messages';

/** A language that nobody speaks, made of the English messages, to see what is not made of messages. */
export type PseudoLanguage = { folder: string; lang: string; write: (message: string) => string };

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = [...'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'];
const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד'];

/** A sentence in other letters; what is filled in stays. */
const inLetters = (message: string, letters: string[]): string =>
  message.replace(/\$\d|[A-Za-z]/g, (found) => letters[latin.indexOf(found)] ?? found);

/** Of every three words the first once more: sentences become longer, and break where sentences do. */
const longer = (message: string): string =>
  message.replace(/(\S+)((?: \S+){0,2})/g, (all, first: string) =>
    /\p{L}{2}/u.test(first) && !first.includes('$') ? `${first} ${all}` : all,
  );

/** Latin letters with marks, about two fifths longer, with the times and numbers of German. */
export const longLanguage: PseudoLanguage = {
  folder: 'de',
  lang: 'de',
  write: (message) => inLetters(longer(message), accented),
};

/** Hebrew letters, from right to left, with the times and numbers of Hebrew. */
export const rightToLeftLanguage: PseudoLanguage = {
  folder: 'he',
  lang: 'he',
  write: (message) => inLetters(message, hebrew),
};

/** The messages of such a language: as many for each plural as its numbers have categories. */
export function pseudoMessages({ lang, write }: PseudoLanguage, english: Messages): Messages {
  const counted = pluralKeys(english);
  const baseOf = (key: string): string => key.replace(/_[a-z]+$/, '');
  const written = Object.entries(english).flatMap(([key, { message }]): [string, string][] => {
    if (!counted.includes(baseOf(key))) return [[key, write(message)]];
    if (!key.endsWith('_other')) return [];
    return categoriesOf(lang).map((category) => [`${baseOf(key)}_${category}`, write(message)]);
  });
  // What is bounded, or no sentence, is written by hand.
  const byHand = {
    locale: lang,
    separator: ' · ',
    extensionDescription: write(english.extensionName?.message ?? ''),
  };
  return Object.fromEntries(
    [...written, ...Object.entries(byHand)].map(([key, message]) => [key, { message }]),
  );
}
