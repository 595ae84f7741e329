import * as z from 'zod/mini';
import { ask } from './item';

/** What the form starts from: the last thing sent for a role, and what was typed but not sent. */
export const remembered = z.object({
  lastSent: z.optional(z.object({ ask, atMs: z.number() })),
  draft: z.optional(ask),
});
export type Remembered = z.infer<typeof remembered>;
