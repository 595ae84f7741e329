import * as z from 'zod/mini';
import { type Portal, portals } from '../centers/centers';
import { place } from '../grammar/place';

/** Where a tab is. */
export const location = z.object({
  portal: z.enum(portals as [Portal, ...Portal[]]),
  host: z.string(),
  /** Tenant id or domain, where the URL names it. */
  tenant: z.nullable(z.string()),
  place,
});
export type Location = z.infer<typeof location>;
