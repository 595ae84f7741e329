/**
 * Finds a text in a file, however the formatter breaks its lines.
 * @returns each place as start and end
 */
export function placesOf(find: string, text: string): [start: number, end: number][] {
  // Next to brackets and commas there may be a space, a line break or nothing.
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
