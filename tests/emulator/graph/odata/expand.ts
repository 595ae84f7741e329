/** One name of `$select` or `$expand`'s list, with the options in its brackets. */
export type Expansion = { name: string; select: string[] | null; expand: Expansion[] };

/** Splits at a separator that is not inside brackets or quotes. */
function splitTop(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const c = text[index];
    if (c === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

export function parseSelect(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/**
 * Reads `$expand`, nested options included: `policy($expand=rules($select=id))`.
 * @returns undefined when it is malformed
 */
export function parseExpand(text: string): Expansion[] | undefined {
  const read = splitTop(text, ',').map(parseExpansion);
  return read.every((each) => each !== undefined) ? read : undefined;
}

function parseExpansion(text: string): Expansion | undefined {
  const parts = /^([A-Za-z]\w*)(?:\((.*)\))?$/.exec(text);
  const name = parts?.[1];
  if (!name) return undefined;
  const expansion: Expansion = { name, select: null, expand: [] };
  for (const option of parts[2] === undefined ? [] : splitTop(parts[2], ';')) {
    const value = option.slice(option.indexOf('=') + 1);
    if (option.startsWith('$select=')) expansion.select = parseSelect(value);
    else if (option.startsWith('$expand=')) {
      const nested = parseExpand(value);
      if (!nested) return undefined;
      expansion.expand = nested;
    } else return undefined;
  }
  return expansion;
}
