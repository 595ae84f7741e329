/** Text in single quotes: nothing in it means anything to PowerShell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Text in double quotes, with `<name>` as a variable. */
export const inDoubleQuotes = (text: string): string =>
  `"${text.replace(/["$`]/g, '`$&').replace(/<(\w+)>/g, '$$$1')}"`;

/** JSON in single quotes, with `<name>` as a variable between them. */
export const withVariables = (text: string): string =>
  quoted(text)
    .replace(/<(\w+)>/g, "' + $$$1 + '")
    .replace(/^'' \+ | \+ ''$/g, '');

/** An array of texts. */
export const list = (names: readonly string[]): string => `@(${names.map(quoted).join(', ')})`;
