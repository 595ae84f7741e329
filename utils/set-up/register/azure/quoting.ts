/** A word in single quotes: nothing in it means anything to a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A word in double quotes, with `<name>` as a variable. */
export const inDoubleQuotes = (text: string): string =>
  `"${text.replace(/["$`\\]/g, '\\$&').replace(/<(\w+)>/g, '$$$1')}"`;

/** JSON or JMESPath in single quotes, with `<name>` as a variable between them. */
export const withVariables = (text: string): string =>
  quoted(text)
    .replace(/<(\w+)>/g, (_, name) => `'"$${name}"'`)
    .replace(/^''(?=")|(?<=")''$/g, '');
