import { shownLanguage } from './shown-language';

/** Tells the document its language and direction, for screen readers and hyphenation. */
export function setDocumentLanguage(document: Document): void {
  Object.assign(document.documentElement, shownLanguage());
}
