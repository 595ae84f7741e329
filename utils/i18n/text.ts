import type messages from '../../public/_locales/en/messages.json';
import { extensionApi } from './extension-api';
import { isolated } from './isolated';

type MessageKey = keyof typeof messages;
/** What `Intl.PluralRules` may call a number, in whatever language. */
type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A sentence with a counted thing: it has a message for each category of its language's numbers. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/**
 * A key of `_locales/en/messages.json`; a misspelt one does not compile, and neither does one of a
 * plural's messages, which only `plural` may choose among.
 */
export type TextKey = Exclude<MessageKey, `${PluralKey}_${Category}`>;

/** The generated overloads know single keys only; `TextKey` is as strict. */
type GetMessage = (key: string, values?: string[]) => string;

/**
 * The sentence for a key in the language that is shown.
 * @param values fill `$1` to `$9`; names among them keep their writing direction to themselves. A
 *   number is none of them: what is counted needs `plural`, and what is not `formatNumber`.
 */
export const text = (key: TextKey, ...values: string[]): string =>
  (extensionApi().i18n.getMessage as GetMessage)(key, values.map(isolated));
