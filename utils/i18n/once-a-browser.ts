import type { browser } from 'wxt/browser';
import { extensionApi } from './extension-api';

type I18n = (typeof browser)['i18n'];

/** Something of the browser's language that every sentence needs and that never changes: it is read once. */
export function onceABrowser<T extends string | object>(read: (i18n: I18n) => T): () => T {
  const known = new WeakMap<I18n, T>();
  return () => {
    const { i18n } = extensionApi();
    const value = known.get(i18n) ?? read(i18n);
    known.set(i18n, value);
    return value;
  };
}
