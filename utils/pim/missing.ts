import * as z from 'zod/mini';

/** What is known of a role that holds by all that was known before, and that a read did not show. */
export const missing = z.object({
  /** When a read did not show it for the first time. */
  sinceMs: z.number(),
  /** How often it has been looked at since. */
  looks: z.number(),
  /** When it is to be looked at next. */
  nextLookAtMs: z.number(),
});
export type Missing = z.infer<typeof missing>;
