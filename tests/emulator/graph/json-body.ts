export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns undefined when the text is no JSON object */
export function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A property's value where it is a text; null for any other. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Lower-case property names all the way down: the service accepts them in any case (contract §0). */
export function lowerCaseNames(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      name.toLowerCase(),
      isObject(own) ? lowerCaseNames(own) : own,
    ]),
  );
}
