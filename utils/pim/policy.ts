import * as z from 'zod/mini';

/** Who may approve, as far as it can be read: a name, else the kind and a short id. */
export const approver = z.object({
  id: z.string(),
  kind: z.enum(['user', 'group']),
  name: z.string(),
});
export type Approver = z.infer<typeof approver>;

/** What has to be typed or proved. */
const requirements = { justification: z.boolean(), ticket: z.boolean(), mfa: z.boolean() };
/** A duration that the service refused as too long since: only shorter ones are offered. */
const belowMs = z.optional(z.number());

/**
 * What a role's policy asks of an activation (contract §4). `unknown` is a policy too and is never
 * read as "allowed": the form then says so, and the refusal tells what was missing (`learned`).
 */
export const policy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown'), learned: z.optional(z.object(requirements)), belowMs }),
  z.object({
    kind: z.literal('known'),
    /** Longest activation, in milliseconds. */
    maxDurationMs: z.number(),
    needs: z.object({
      ...requirements,
      /** Authentication context id, `c1` to `c99`. */
      authenticationContext: z.nullable(z.string()),
      /** Null: nobody approves. Empty list: the tenant's default approvers do. */
      approval: z.nullable(z.object({ approvers: z.array(approver) })),
    }),
    /** Extra e-mail addresses told about an activation. */
    notifies: z.array(z.string()),
    belowMs,
  }),
]);
export type Policy = z.infer<typeof policy>;
export type KnownPolicy = Extract<Policy, { kind: 'known' }>;
export type Requirements = Pick<KnownPolicy['needs'], 'justification' | 'ticket' | 'mfa'>;
