import type * as z from 'zod/mini';

/** What of a managed value can be read. */
export type Readable<Value> = {
  kept: Value;
  /** How many of its lines cannot be read. */
  lost: number;
};

/** Reads a managed value whole or not at all. @returns undefined where it is not what the schema says */
export function whole<Value>(schema: z.ZodMiniType<Value>) {
  return (value: unknown): Readable<Value> | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? { kept: parsed.data, lost: 0 } : undefined;
  };
}

/**
 * Reads a managed list line by line: each that can be read counts.
 * @param most so many lines count
 * @returns undefined for no list
 */
export function readLines<Line>(
  schema: z.ZodMiniType<Line>,
  value: unknown,
  most: number,
): Readable<Line[]> | undefined {
  if (!Array.isArray(value)) return undefined;
  const kept = readableLines(schema, value).slice(0, most);
  return { kept, lost: value.length - kept.length };
}

/** The lines of a managed list that can be read, each by itself. */
export function readableLines<Line>(schema: z.ZodMiniType<Line>, lines: unknown[]): Line[] {
  return lines.flatMap((line) => {
    const parsed = schema.safeParse(line);
    return parsed.success ? [parsed.data] : [];
  });
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
