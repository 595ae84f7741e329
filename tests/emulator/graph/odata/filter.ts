/** `name eq 'value'`; a bare GUID, number or keyword is kept as its text. */
export type Clause = { name: string; value: string };

const CLAUSE = /^\s*(\w+)\s+eq\s+(?:'((?:[^']|'')*)'|([\w-]+))\s*(?:\s+and\s+|$)/i;

/**
 * Reads a filter of `eq` clauses joined by `and`, which is all that PIM's collections take.
 * @returns undefined for anything else, such as an `or`
 */
export function parseFilter(text: string): Clause[] | undefined {
  const clauses: Clause[] = [];
  for (let rest = text; rest !== ''; ) {
    const found = CLAUSE.exec(rest);
    if (!found?.[1]) return undefined;
    clauses.push({ name: found[1], value: (found[2] ?? found[3] ?? '').replaceAll("''", "'") });
    rest = rest.slice(found[0].length);
    if (rest === '' && /\sand\s+$/i.test(found[0])) return undefined;
  }
  return clauses.length > 0 ? clauses : undefined;
}

/** Keeps the rows that meet every clause; ids and enums are compared in either case (contract §0). */
export function applyFilter<T extends object>(rows: T[], clauses: Clause[]): T[] {
  return rows.filter((row) =>
    clauses.every(({ name, value }) => {
      const own = (row as Record<string, unknown>)[name];
      return String(own).toLowerCase() === value.toLowerCase();
    }),
  );
}
