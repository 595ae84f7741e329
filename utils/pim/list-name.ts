import * as z from 'zod/mini';

/** The lists of a surface: each may be slow, or fail, while the others are there. */
export const listNames = ['eligible', 'active', 'requests'] as const;
export const listName = z.enum(listNames);
export type ListName = z.infer<typeof listName>;
