/**
 * Originals as a text to copy, whatever lies in them: a record that contains itself, and what no JSON
 * says, must not keep the page from opening.
 */
export function originalsText(originals: unknown): string {
  const around: unknown[] = [];
  return JSON.stringify(
    originals,
    function (this: unknown, _key, value: unknown) {
      if (typeof value === 'bigint') return String(value);
      if (typeof value !== 'object' || value === null) return value;
      while (around.length > 0 && around.at(-1) !== this) around.pop();
      if (around.includes(value)) return '…';
      around.push(value);
      return value;
    },
    2,
  );
}
