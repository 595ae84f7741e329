/**
 * Where a text stands in a file, however the formatter breaks its lines.
 * @returns each place as start and end
 */
export function placesOf(find: string, text: string): [start: number, end: number][] {
  // Between two words there is a space; next to brackets and commas there may be none, or a line's end.
  const parts = find.trim().match(/\w+|\s+|[^\w\s]/g) ?? [];
  const pattern = parts
    .map((part) => (/^\s+$/.test(part) ? '\\s*' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .map((part) => (/^\\?[([{]$/.test(part) ? `${part}\\s*` : part))
    .map((part) => (/^\\?[)\]}]$/.test(part) ? `,?\\s*${part}` : part))
    .join('');
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
