import type { TableRow } from './request-table';

/** How a script is written: what reading its calls takes. */
type Language = {
  /** A function's head; its name is the first group. It ends at a closing brace at the head's indentation. */
  head: RegExp;
  /** A call; its groups are the method, the path, and what follows up to the end of the line. */
  call: RegExp;
  /** What stands between two pieces of a text in single quotes. */
  variable: RegExp;
  /** A dollar sign in double quotes that is none of a variable. */
  dollar: string;
};

export const azureLanguage: Language = {
  head: /^( *)(uplift_\w+)\(\) \{$/,
  call: /uplift_send (GET|PATCH|POST) "((?:[^"\\]|\\.)*)" (.*)$/,
  variable: /'?"\$(\w+)"'?/g,
  dollar: '\\$',
};

export const powershellLanguage: Language = {
  head: /^( *)function ([\w-]+)(?:\(.*\))? \{$/,
  call: /Send-Uplift (GET|PATCH|POST) "((?:[^"`]|`.)*)"(.*)$/,
  variable: /(?:' \+ )?\$(\w+)(?: \+ ')?/g,
  dollar: '`$',
};

/**
 * The calls that a script makes, in the order of its text, each function's at every place where it is called:
 * read from the text alone.
 */
export function requestsIn(script: string, language: Language): TableRow[] {
  const functions = new Map<string, string[]>();
  const main: string[] = [];
  const lines = script.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const head = language.head.exec(lines[index]!);
    if (!head) {
      main.push(lines[index]!);
      continue;
    }
    const end = lines.indexOf(`${head[1]}}`, index);
    functions.set(head[2]!, lines.slice(index + 1, end));
    index = end;
  }
  const callOf = (line: string): TableRow[] => {
    const call = language.call.exec(line);
    if (call) return [rowOf(call, language)];
    const names = [...line.matchAll(/[\w-]+/g)].map(([name]) => name);
    return names.flatMap((name) => (functions.get(name) ?? []).flatMap(callOf));
  };
  return main.flatMap(callOf);
}

function rowOf(
  [, method = '', path = '', rest = '']: RegExpExecArray,
  language: Language,
): TableRow {
  const written = path
    .replaceAll(language.dollar, '\0')
    .replace(/\$(\w+)/g, '<$1>')
    .replaceAll('\0', '$');
  if (method === 'GET') return { method, path: written };
  return { method, path: written, body: bodyIn(rest, language) };
}

/** A body: JSON in single quotes with variables between, or a variable alone. */
function bodyIn(text: string, { variable }: Language): unknown {
  const marked = text.replace(variable, '<$1>');
  const json = /\{.*\}/.exec(marked)?.[0];
  if (!json) return /<\w+>/.exec(marked)?.[0];
  // A list of permissions is a variable without quotes.
  return JSON.parse(json.replace(/\[(<\w+>)\]/g, '["$1"]'));
}
