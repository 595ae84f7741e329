import { readdirSync, readFileSync } from 'node:fs';

/** A language's file of messages. */
export type Messages = Record<string, { message: string; description?: string }>;

const folder = 'public/_locales';

/** The names of the languages' folders, as the browser spells them: `en`, `pt_BR`. */
export const languages = (): string[] => readdirSync(folder);

/** A language's messages, as they lie in the repository. */
export const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`${folder}/${language}/messages.json`, 'utf8'));

/** The keys under which a language counts: `page_others`, with a message for each category of numbers. */
export const pluralKeys = (english: Messages): string[] =>
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.slice(0, -'_other'.length));

/** The categories that a language has for numbers, such as `one`, `few` and `other`. */
export const categoriesOf = (lang: string): string[] =>
  new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
