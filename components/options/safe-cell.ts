/**
 * What makes a spreadsheet read a pasted cell as a formula: `=`, `+`, `-`, `@`, also in full width,
 * and control characters before them (OWASP, *CSV Injection*). A quotation mark at the beginning would
 * open a quoted cell, which may hold any of them and swallow the cells that follow.
 */
const dangerous = /^[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠"]/u;

/** A cell that a spreadsheet takes for text: an apostrophe before it, which Excel does not show. */
export function safeCell(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim();
  return dangerous.test(text) ? `'${text}` : text;
}
