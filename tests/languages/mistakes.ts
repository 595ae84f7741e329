import { categoriesOf, type Messages, pluralKeys } from './messages';

/** Limits of the stores, in characters. */
const limits: Record<string, number> = { extensionName: 75, extensionDescription: 132 };
/** What the toolbar icon has room for. */
const BADGE_ROOM = 4;
const badgeKeys = ['badge_hours', 'badge_minutes', 'badge_lastMinute'];

/**
 * What is wrong with a language's messages, a line each; empty: it may ship. The English ones say which
 * messages there are and what fills them.
 * @param folder as the browser spells it: `pt_BR`
 */
export function mistakesIn(folder: string, messages: Messages, english: Messages): string[] {
  const lang = messages.locale?.message ?? '';
  if (!isTag(lang)) return [`locale: “${lang}” is no language tag`];
  const wanted = expectedMessages(lang, english);
  const said = (key: string): string => messages[key]?.message ?? '';
  return [
    ...(folder.split('_')[0] === new Intl.Locale(lang).language
      ? []
      : [`locale: “${lang}” is not the language of ${folder}`]),
    // With neither it could be either, and the times would be in the other script.
    ...(lang === 'zh' ? ['locale: “zh” names neither its script nor a country'] : []),
    ...[...wanted.keys()].filter((key) => !said(key)).map((key) => `${key}: is missing`),
    ...Object.keys(messages)
      .filter((key) => !wanted.has(key))
      .map((key) => `${key}: is of no use`),
    ...[...wanted]
      .filter(([key, fills]) => said(key) && fillsOf(said(key)) !== fills)
      .map(([key, fills]) => `${key}: is filled with ${fills || 'nothing'}`),
    ...Object.entries(limits)
      .filter(([key, most]) => said(key).length > most)
      .map(([key, most]) => `${key}: is longer than ${most} characters`),
    ...badgeKeys
      .filter((key) => [...said(key).replace('$1', '59')].length > BADGE_ROOM)
      .map((key) => `${key}: has no room on the icon`),
  ];
}

function isTag(lang: string): boolean {
  try {
    return lang !== '' && Intl.getCanonicalLocales(lang)[0] === lang;
  } catch {
    return false;
  }
}

/** Every key that a language needs, with what fills its message: a plural as its numbers have categories. */
function expectedMessages(lang: string, english: Messages): Map<string, string> {
  const counted = pluralKeys(english);
  const plain = Object.entries(english).filter(
    ([key]) => !counted.some((base) => key.replace(/_[a-z]+$/, '') === base),
  );
  return new Map([
    ...plain.map(([key, { message }]) => [key, fillsOf(message)] as const),
    ...counted.flatMap((base) =>
      categoriesOf(lang).map(
        (category) =>
          [`${base}_${category}`, fillsOf(english[`${base}_other`]?.message ?? '')] as const,
      ),
    ),
  ]);
}

/** What fills a message, each once and in order: `$1 $2`. */
const fillsOf = (message: string): string =>
  [...new Set(message.match(/\$\d/g) ?? [])].sort().join(' ');
