import * as z from 'zod/mini';
import { accountKeySchema } from '../../pim/account';
import { location } from '../location/location';

/** What is remembered of a portal tab, in session storage, so that a killed worker forgets nothing. */
export const tabState = z.object({
  tabId: z.number(),
  /** The top document; null while the tab is between documents or no longer at a portal. */
  documentId: z.nullable(z.string()),
  location: z.nullable(location),
  /** Where it was before, when the shell showed its own no-access page instead. */
  deniedAt: z.nullable(location),
  /** When this document came. */
  loadedAtMs: z.number(),
  /** When this page of the document was opened. */
  openedAtMs: z.number(),
  refusals: z.array(z.object({ host: z.string(), path: z.string(), atMs: z.number() })),
  /** Since this page was opened it was refused while no role was active for it. */
  unmet: z.boolean(),
  /** The hint has said something on this page. */
  spoke: z.boolean(),
  /** The hint this document was last told, as JSON: nothing is said twice. Null: none yet. */
  lastHint: z.nullable(z.string()),
  /** Pages whose hint was sent away, by catalogue key. */
  dismissed: z.array(z.string()),
  /** For which page and whose role a reload was last asked, when, and how often for that. */
  reloaded: z.nullable(
    z.object({
      page: z.string(),
      account: z.catch(z.nullable(accountKeySchema), null),
      atMs: z.number(),
      times: z.catch(z.number(), 1),
    }),
  ),
});
export type TabState = z.infer<typeof tabState>;
