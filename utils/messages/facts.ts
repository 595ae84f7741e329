import * as z from 'zod/mini';
import type { ShownLanguage } from '../i18n/shown-language';
import { atMost } from '../pim/checks';

/** Of a refused call's path; a longer one is cut by who tells of it. */
export const LONGEST_PATH = 500;

/**
 * What a portal page may tell the background: that something happened, never what to do, where it
 * is or which role it wants. The background reads the tab's URL itself.
 */
export const fact = z.discriminatedUnion('type', [
  /** The top document is at a page (shown, or moved within itself); `fresh`: it was just loaded. */
  z.object({ type: z.literal('located'), fresh: z.optional(z.boolean()) }),
  /** A call of the page or of one of its blade frames was refused with 403. Path without ids or query. */
  z.object({
    type: z.literal('refused'),
    host: z.string().check(atMost(253)),
    path: z.string().check(atMost(LONGEST_PATH)),
  }),
  /** The document goes away. */
  z.object({ type: z.literal('gone') }),
  /** The person clicked the hint: open the popup, which decides nothing by itself. */
  z.object({ type: z.literal('hintClicked') }),
  /** The person sent the hint away for this page. */
  z.object({ type: z.literal('hintDismissed') }),
]);
export type Fact = z.infer<typeof fact>;

/** No page of a portal has a longer address; a browser allows two million characters. */
export const LONGEST_ADDRESS = 16_384;

/** Who told a fact: the tab and frame as the browser names them, and the tab's own URL. */
export type FactSender = { tabId: number; documentId: string; frameId: number; url: string };

/** What is to be said on a page. Null: nothing. */
export type Hint = {
  kind: 'needs' | 'blocked' | 'active' | 'someoneElse' | 'signOut' | 'slow' | 'discreet';
  /** The page's name; the portal's where it is still refused. */
  page: string;
  role: string;
  untilMs: number | null;
} | null;

/**
 * All that a page ever learns: the words of its hint. They come ready made, because a page that asks
 * for them itself waits for the browser's main process (3 to 30 ms, platform §6.3).
 */
export type Spoken = ShownLanguage & {
  kind: NonNullable<Hint>['kind'] | 'updated';
  says: string;
  more: string;
  label: string;
  /** Of its buttons. */
  open: string;
  reload: string;
  /** Beneath the sentence where a reload is offered. */
  reloadWhy: string;
  dismiss: string;
  /** Said instead once the extension was updated under the page. */
  updated: string;
};

/** What the background sends to a portal tab's top document. */
export type Notice<Says = Hint> =
  | { type: 'say'; hint: Says | null }
  /**
   * The role is active: reload by itself (`auto`) after so long, or offer a button when the person
   * has typed or clicked, or does not want reloads.
   */
  | { type: 'reload'; hint: Says | null; auto: boolean; afterMs: number }
  | { type: 'ping' };
