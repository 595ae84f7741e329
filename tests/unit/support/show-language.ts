import { onTestFinished } from 'vitest';
import { getMessage } from '../../screens/get-message';

type Shown = {
  /** The language of the browser itself. */
  browserLanguage?: string;
  /** The languages that the person reads, as the browser knows them. */
  accepted?: string[];
  /** Where a test needs other words than English ones. */
  getMessage?: (key: string, values?: string[]) => string;
};

/**
 * Gives the extension words that say they are of a language, in a browser of perhaps another one, until
 * the test is over.
 */
export function showLanguage(words: string, shown: Shown = {}): void {
  const { browserLanguage = words, accepted = [], getMessage: says = getMessage } = shown;
  const kept = ['browser', 'navigator'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  // A browser tells its own direction, which is wrong wherever the words are of another language.
  const own: Record<string, string> = { locale: words, '@@bidi_dir': 'its own' };
  const i18n = {
    getMessage: (key: string, values?: string[]) => own[key] ?? says(key, values),
    getUILanguage: () => browserLanguage,
  };
  for (const [name, value] of Object.entries({
    browser: { ...Reflect.get(globalThis, 'browser'), i18n },
    navigator: { languages: accepted },
  })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  onTestFinished(() => {
    for (const [name, before] of kept) {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    }
  });
}
