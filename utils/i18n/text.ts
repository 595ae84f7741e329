import type messages from '../../public/_locales/en/messages.json';
import { extensionApi } from './extension-api';
import { isolated } from './isolated';

/** A key of `_locales/en/messages.json`; a misspelt one does not compile. */
export type TextKey = keyof typeof messages;

/** The generated overloads know single keys only; `TextKey` is as strict. */
type GetMessage = (key: string, values?: string[]) => string;

/**
 * The sentence for a key in the browser's language.
 * @param values fill `$1` to `$9`; names among them keep their writing direction to themselves
 */
export function text(key: TextKey, ...values: (string | number)[]): string {
  return (extensionApi().i18n.getMessage as GetMessage)(
    key,
    values.map((value) => isolated(String(value))),
  );
}
