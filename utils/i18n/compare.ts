import { intlFor } from './intl';
import { onceABrowser } from './once-a-browser';

/** Kept outside, because thousands of names are sorted at once. */
const collate = onceABrowser(() => intlFor(Intl.Collator, { numeric: true }).compare);

/**
 * Puts names in the order of the shown language; `rg-9` comes before `rg-10`. Many rows share a name:
 * those need no collation.
 */
export const compare = (a: string, b: string): number => (a === b ? 0 : collate()(a, b));

/** Puts two keys in an order that no language and no list changes. */
export const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
