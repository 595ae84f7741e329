const collator = new Intl.Collator(undefined, { numeric: true });

/** Many rows share a name: those need no collation. */
export const compare = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b));

/** Puts two keys in an order that no language and no list changes. */
export const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
