import * as z from 'zod/mini';
import { accountKeySchema } from '../account';
import { activationRequest } from '../activation-request';
import { eligibility } from '../eligibility';
import { pimError } from '../error';
import { missing } from '../missing';
import { narrowerScope } from '../narrower-scope';

/** What the person asks for: exactly this goes to the service and its audit log. */
const asked = {
  durationMs: z.number(),
  justification: z.string(),
  ticket: z.nullable(z.object({ number: z.string(), system: z.string() })),
};
export const activationInput = z.object(asked);
export type ActivationInput = z.infer<typeof activationInput>;

/** The same as a form holds it before it is sent: with where, unless that is the eligible scope itself. */
export const typedInput = z.object({
  ...asked,
  scope: z.optional(narrowerScope),
  /** When it came back to its form: it was clicked, and not sent in time. Typing more takes that away. */
  notSentAtMs: z.optional(z.number()),
});
export type TypedInput = z.infer<typeof typedInput>;

/** The states of the activation machine (`machine.ts`). */
export const elevationState = z.enum([
  'drafted',
  'submitting',
  'steppingUp',
  'working',
  'waiting',
  'scheduled',
  'uncertain',
  'active',
  'ending',
  'ended',
  'failed',
  'denied',
  'lapsed',
  'cancelled',
]);
export type ElevationState = z.infer<typeof elevationState>;

/**
 * One activation from the click to its end, as the journal holds it. It never holds a token, so it
 * may lie on disk and survive the worker, the popup and the browser.
 */
export const elevation = z.object({
  /** Chosen by the view that asked, so that the same click delivered twice is one elevation. */
  id: z.string(),
  account: accountKeySchema,
  eligibility,
  input: activationInput,
  state: elevationState,
  createdAtMs: z.number(),
  /** When the current state was entered. */
  sinceMs: z.number(),
  /** When the person's click last confirmed that this should be sent. */
  confirmedAtMs: z.number(),
  /** When the write left; null while the service cannot know of it. */
  sentAtMs: z.nullable(z.number()),
  /** True once a stepped-up token was used: there is one automatic retry, not two. */
  steppedUp: z.boolean(),
  /** Claims the service or the policy asked for, as JSON; no secret. */
  claims: z.nullable(z.string()),
  /** How often the service has been asked in the current state. */
  tries: z.number(),
  /** Earliest moment of the next effect: a poll, a look-up, a retry, a queued end. */
  notBeforeMs: z.nullable(z.number()),
  /** Until when the service had the write wait, once that has passed. */
  waitedUntilMs: z.optional(z.nullable(z.number())),
  request: z.nullable(activationRequest),
  startsAtMs: z.nullable(z.number()),
  endsAtMs: z.nullable(z.number()),
  error: z.nullable(pimError),
  /** Id of the elevation that renews this one when it ends; absent or null: it just ends. */
  renewal: z.optional(z.nullable(z.string())),
  /** Sent by a renewal: nobody has just clicked, so no window may open. */
  unattended: z.optional(z.boolean()),
  /** Another request than this elevation's made it: another device's, or the portal's. */
  elsewhere: z.optional(z.boolean()),
  /** It was ended elsewhere, at a moment nobody told: `sinceMs` is when that was noticed. */
  endNoticed: z.optional(z.boolean()),
  /** The click before this one, whose outcome nobody knew: what is found may be its own. */
  earlier: z.optional(z.object({ id: z.string(), input: activationInput })),
  /** Taken off the list by its person. It is kept because its write may have arrived. */
  dismissed: z.optional(z.boolean()),
  /** Whether the active role works already; absent where no cheap call can tell. */
  effect: z.optional(z.enum(['asked', 'notYet', 'inEffect'])),
  /** Set while reads do not show the active role, and it is believed all the same. */
  missing: z.optional(missing),
  /** When a look-up found the active role that a list had not shown. */
  seenAtMs: z.optional(z.number()),
});
export type Elevation = z.infer<typeof elevation>;
