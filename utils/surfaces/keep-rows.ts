import type * as z from 'zod/mini';

/** Keeps the rows that have the least a row needs; a damaged one does not take the others with it. */
export function keepRows<T>(rows: unknown[], schema: z.ZodMiniType<T>): T[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
