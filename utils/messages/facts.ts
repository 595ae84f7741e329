import * as z from 'zod/mini';

/**
 * What a portal page may tell the background: that something happened, never what to do, where it
 * is or which role it wants. The background reads the tab's URL itself.
 */
export const fact = z.discriminatedUnion('type', [
  /** The top document is at a page (shown, or moved within itself). */
  z.object({ type: z.literal('located') }),
  /** A call of the page or of one of its blade frames was refused with 403. Path without ids or query. */
  z.object({
    type: z.literal('refused'),
    host: z.string().check(z.maxLength(253)),
    path: z.string().check(z.maxLength(1_000)),
  }),
  /** The document goes away. */
  z.object({ type: z.literal('gone') }),
  /** The person clicked the hint: open the popup, which decides nothing by itself. */
  z.object({ type: z.literal('hintClicked') }),
  /** The person sent the hint away for this page. */
  z.object({ type: z.literal('hintDismissed') }),
]);
export type Fact = z.infer<typeof fact>;

/** Who told a fact: the tab and frame as the browser names them, and the tab's own URL. */
export type FactSender = { tabId: number; documentId: string; frameId: number; url: string };

/** All that a page ever learns: what its hint says. Null: say nothing. */
export const hint = z.nullable(
  z.object({
    kind: z.enum(['needs', 'blocked', 'active', 'someoneElse', 'signOut', 'slow']),
    /** The page's name; the portal's where it is still refused. */
    page: z.string(),
    role: z.string(),
    untilMs: z.nullable(z.number()),
  }),
);
export type Hint = z.infer<typeof hint>;

/** What the background sends to a portal tab's top document. */
export const notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('say'), hint }),
  /**
   * The role is active: reload once by itself (`auto`), or offer a button when the person has typed
   * or clicked, or does not want reloads.
   */
  z.object({
    type: z.literal('reload'),
    hint,
    auto: z.boolean(),
    /** By itself after so long. */
    afterMs: z.number(),
  }),
  z.object({ type: z.literal('ping') }),
]);
export type Notice = z.infer<typeof notice>;
