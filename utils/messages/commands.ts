import * as z from 'zod/mini';
import { accountKeySchema } from '../pim/account';
import { atMost } from '../pim/checks';
import { activationInput, typedInput } from '../pim/elevation/elevation';
import { surface } from '../pim/eligibility';
import { errorCode, pimError } from '../pim/error';
import { guid } from '../pim/guid';
import { narrowerScope } from '../pim/narrower-scope';
import { LONGEST_NAME } from '../settings/names';
import { settingsChange } from '../settings/shape';

/**
 * What a view may ask of the background. Views know keys, never tokens or URLs. Every command is
 * safe to deliver twice.
 */
export const command = z.discriminatedUnion('type', [
  /** A popup or page was opened: refresh what is older than a minute. */
  z.object({ type: z.literal('opened') }),
  /** Read the lists again now. */
  z.object({ type: z.literal('refresh') }),
  /**
   * Sign in: a known account again, or (null) let the person pick one, of the given tenant where one
   * is meant.
   */
  z.object({
    type: z.literal('signIn'),
    account: z.nullable(accountKeySchema),
    /** Id or domain. */
    tenant: z.optional(z.string().check(atMost(253))),
    /** The surface that a known account is asked to verify for. Absent: for all of them. */
    surface: z.optional(surface),
    /** With everything asked for anew, and a second factor with it: another method can be chosen. */
    anew: z.optional(z.literal(true)),
  }),
  /** Let a known account consent to what a surface needs, in a window. */
  z.object({ type: z.literal('consent'), account: accountKeySchema, surface }),
  /** Its person knows that a surface cannot be read in this tenant, and why. */
  z.object({
    type: z.literal('dismissTrouble'),
    account: accountKeySchema,
    surface,
    code: errorCode,
  }),
  z.object({ type: z.literal('signOut'), account: accountKeySchema }),
  /** What signing out left behind at the service was read. */
  z.object({ type: z.literal('dismissOutstanding') }),
  /** Whose page a tab shows, as its person says. It holds for what was seen when it was said. */
  z.object({
    type: z.literal('choosePageAccount'),
    tabId: z.number(),
    /** The document that the view showed: the tab may show another one by now. */
    documentId: z.string(),
    account: accountKeySchema,
  }),
  /** A role is about to be activated: know what it asks for. */
  z.object({
    type: z.literal('readPolicy'),
    key: z.string(),
    /** Where below the eligible scope: policies are not inherited. */
    scope: z.optional(narrowerScope),
  }),
  /** Somebody looks where below its scope a role could be activated: read one level of it. */
  z.object({
    type: z.literal('readChildScopes'),
    key: z.string(),
    scopeId: narrowerScope.shape.id,
  }),
  /** Activate an eligibility. `elevationId` is the view's own UUID. */
  z.object({
    type: z.literal('activate'),
    elevationId: guid,
    key: z.string(),
    /** Whose name stood beside the button. Another one's role is not activated. */
    account: accountKeySchema,
    input: activationInput,
    /** Where below the eligible scope; absent: at that scope itself. */
    scope: z.optional(narrowerScope),
    /** One click was enough, says the view, and no form was filled in. The background judges again. */
    oneClick: z.optional(z.literal(true)),
    /** Renew it once when it ends, as the elevation of this UUID. */
    renewal: z.optional(guid),
  }),
  /** Ask the service now what became of an elevation that is under way. */
  z.object({ type: z.literal('lookNow'), elevationId: z.string() }),
  /** Renew an active role once when it ends, as the elevation of the view's UUID; null: let it end. */
  z.object({
    type: z.literal('renew'),
    key: z.string(),
    elevationId: z.nullable(guid),
  }),
  /** End an active role, by its assignment key. */
  z.object({ type: z.literal('end'), key: z.string() }),
  /** Withdraw a request that waits or is scheduled. */
  z.object({ type: z.literal('cancel'), key: z.string() }),
  /** Send a failed or uncertain elevation once more, with what was typed. */
  z.object({ type: z.literal('retry'), elevationId: z.string() }),
  /** Take a finished or failed elevation off the list. */
  z.object({ type: z.literal('dismiss'), elevationId: z.string() }),
  /** Keep what is being typed for a role. */
  z.object({ type: z.literal('saveDraft'), key: z.string(), input: z.nullable(typedInput) }),
  /** Give a group or scope without a readable name one's own; an empty one takes it away. */
  z.object({
    type: z.literal('nameScope'),
    scopeId: z.string().check(atMost(1_000)),
    name: z.string().check(z.trim(), atMost(LONGEST_NAME)),
  }),
  /** Check the set-up, each registration. What is found shows in the snapshot. */
  z.object({
    type: z.literal('checkSetUp'),
    /** Nobody asked for it: only what needs no sign-in, and not again within a minute. */
    quiet: z.optional(z.literal(true)),
  }),
  z.object({ type: z.literal('saveSettings'), change: settingsChange }),
  /** Forget what was activated from here. */
  z.object({ type: z.literal('clearHistory') }),
  /** Forget the records that could not be read whole. */
  z.object({ type: z.literal('clearDamaged') }),
]);
export type Command = z.infer<typeof command>;

/** The background's answer: taken, or why not. What comes of it shows in the snapshot. */
export const commandReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: pimError }),
]);
export type CommandReply = z.infer<typeof commandReply>;
