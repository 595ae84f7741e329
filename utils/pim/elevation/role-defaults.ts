import * as z from 'zod/mini';
import { activationInput, typedInput } from './elevation';

/** What a role's form starts from: the last thing sent for a role, and what was typed but not sent. */
export const roleDefaults = z.object({
  lastSent: z.optional(z.object({ input: activationInput, atMs: z.number() })),
  draft: z.optional(typedInput),
});
export type RoleDefaults = z.infer<typeof roleDefaults>;
