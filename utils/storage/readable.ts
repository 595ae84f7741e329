import type * as z from 'zod/mini';

/** What of a value that somebody else wrote can be read. */
export type Readable<Value> = {
  kept: Value;
  /** How many parts of it cannot be read, or not in full. */
  lost: number;
};

/** Reads a value as far as possible. @returns undefined where nothing of it can be read */
export type Reader<Value> = (value: unknown) => Readable<Value> | undefined;

/** Reads a value whole or not at all: it is what the schema says, or nothing. */
export function whole<Value>(schema: z.ZodMiniType<Value>): Reader<Value> {
  return withFallbacks(schema, {});
}

/**
 * Reads a value whole; where these fields of it are wrong, with what stands here in their place. Every
 * other field has to be right: nothing that decides what happens next is ever guessed.
 */
export function withFallbacks<Value>(
  schema: z.ZodMiniType<Value>,
  fallbacks: Partial<Value>,
): Reader<Value> {
  return (value) => {
    const first = schema.safeParse(value);
    if (first.success) return { kept: first.data, lost: 0 };
    const fields = first.error.issues.map(({ path }) => path[0] as keyof Value);
    if (!fields.every((field) => field in fallbacks)) return undefined;
    const mended = fields.map((field) => [field, fallbacks[field]]);
    const { data } = schema.safeParse({ ...(value as object), ...Object.fromEntries(mended) });
    return data && { kept: data, lost: 1 };
  };
}

/** Reads a list, each element by itself. @returns a reader that gives undefined for no list */
export function eachElement<Value>(read: Reader<Value>): Reader<Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.map(read).filter((element) => element !== undefined);
    const mended = found.filter(({ lost }) => lost > 0).length;
    return {
      kept: found.map(({ kept }) => kept),
      lost: value.length - found.length + mended,
    };
  };
}

/** Reads a table, each entry by itself. @returns a reader that gives undefined for no table */
export function eachEntry<Value>(read: Reader<Value>): Reader<Record<string, Value>> {
  const entries = eachElement<[string, Value]>((entry) => {
    const [key, value] = entry as [string, unknown];
    const found = read(value);
    return found && { kept: [key, found.kept], lost: found.lost };
  });
  return (value) => {
    const found = isRecord(value) ? entries(Object.entries(value)) : undefined;
    return found && { kept: Object.fromEntries(found.kept), lost: found.lost };
  };
}

/**
 * Reads an object, each field by itself; one that cannot be read is as in the empty object.
 * @returns a reader that gives undefined for no object
 */
export function eachField<Value extends object>(
  readers: { [Name in keyof Value]: Reader<Value[Name]> },
  empty: Value,
): Reader<Value> {
  return (value) => {
    if (!isRecord(value)) return undefined;
    const found = { kept: { ...empty }, lost: 0 };
    for (const name of Object.keys(readers) as (keyof Value & string)[]) {
      const { kept, lost } = readers[name](value[name]) ?? { kept: empty[name], lost: 1 };
      found.kept[name] = kept;
      found.lost += lost;
    }
    return found;
  };
}

/**
 * Reads a list line by line: each that can be read counts.
 * @param most so many lines count
 * @returns undefined for no list
 */
export function readLines<Line>(
  schema: z.ZodMiniType<Line>,
  value: unknown,
  most: number,
): Readable<Line[]> | undefined {
  const found = eachElement(whole(schema))(value);
  const kept = found?.kept.slice(0, most);
  return kept && { kept, lost: (value as unknown[]).length - kept.length };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
