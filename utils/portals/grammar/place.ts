import * as z from 'zod/mini';

/** A place within a portal. Everything that is compared is in lower case. */
export const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home') }),
  /** A blade of the Azure shell. Suffixes such as `.ReactView` are not part of its name. */
  z.object({
    kind: z.literal('blade'),
    extension: z.string(),
    blade: z.string(),
    item: z.nullable(z.string()),
    /** The resource the blade is about, where its URL names one. */
    armId: z.nullable(z.string()),
  }),
  /** An Azure resource, and the item of its menu. */
  z.object({
    kind: z.literal('resource'),
    armId: z.string(),
    menuItem: z.nullable(z.string()),
  }),
  /** All resources of one type. */
  z.object({ kind: z.literal('browse'), resourceType: z.string() }),
  /** A page of a portal that knows plain paths or hash routes: `users/deleted`. */
  z.object({ kind: z.literal('route'), route: z.string() }),
]);
export type Place = z.infer<typeof place>;
