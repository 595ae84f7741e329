import { browser } from 'wxt/browser';

/** Tells the document its language and direction, for screen readers and hyphenation. */
export function setDocumentLanguage(document: Document): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
