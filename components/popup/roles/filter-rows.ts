import { fold } from './named-rows';
import type { RoleRow } from './role-rows';

/**
 * The rows in which every typed word begins a word (`help adm`) or an id, or, when there are none, in which
 * it stands anywhere. Rows that start with what was typed come first; else their order is kept.
 */
export function filterRows(rows: RoleRow[], typed: string): RoleRow[] {
  const query = fold(typed.trim());
  if (!query) return rows;
  const words = query.split(/\s+/);
  const begins = rows.filter((row) =>
    words.every((word) => beginsAWord(row.folded, word) || beginsAnId(row, word)),
  );
  const found = begins.length
    ? begins
    : rows.filter((row) => words.every((word) => row.folded.includes(word)));
  const first = found.filter((row) => row.folded.startsWith(query));
  return first.length === 0 || first.length === found.length
    ? found
    : [...first, ...found.filter((row) => !row.folded.startsWith(query))];
}

/** Shorter words are rather the beginnings of names: `ad`, `fac`. */
const SHORTEST_OF_ID = 4;

const beginsAnId = ({ ids }: RoleRow, word: string): boolean =>
  word.length >= SHORTEST_OF_ID && ids.some((id) => id.startsWith(word));

function beginsAWord(text: string, word: string): boolean {
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    if (start === 0 || !/[\p{L}\p{N}]/u.test(text[start - 1]!)) return true;
  }
  return false;
}
