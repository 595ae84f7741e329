import * as z from 'zod/mini';
import { accountKeySchema } from './account';
import { role, scope, surface, via } from './eligibility';
import { missing } from './missing';

/** An active assignment: a role that holds now. */
export const activation = z.object({
  /** The `assignmentKey` it shares with its eligibility. */
  key: z.string(),
  account: accountKeySchema,
  surface,
  role,
  scope,
  via,
  startsAtMs: z.nullable(z.number()),
  /** null = permanently assigned. */
  endsAtMs: z.nullable(z.number()),
  /** `assigned`: a standing right; `activated`: just in time, can be ended. */
  kind: z.enum(['assigned', 'activated']),
  /** When the service last said that it holds; absent: a row as it came of a list. */
  seenAtMs: z.optional(z.number()),
  /** Set while reads do not show it, and it is believed all the same. */
  missing: z.optional(missing),
});
export type Activation = z.infer<typeof activation>;
