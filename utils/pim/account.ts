import * as z from 'zod/mini';

/** The Microsoft clouds a tenant can live in. Their hosts are in `utils/auth/clouds.ts`. */
export const cloudName = z.enum(['global', 'usgov', 'dod', 'china']);
export type CloudName = z.infer<typeof cloudName>;

/**
 * One person in one tenant of one cloud. Every record of this product carries it, because several
 * of them are signed in side by side: nothing is cached, journaled or shown without its account.
 */
export const account = z.object({
  /** MSAL's home account id, `<object id>.<home tenant id>`. */
  homeAccountId: z.string(),
  tenantId: z.string(),
  /** The object id in `tenantId`: what PIM calls `principalId`. */
  objectId: z.string(),
  username: z.string(),
  name: z.string(),
  cloud: cloudName,
});
export type Account = z.infer<typeof account>;

/** Identifies an account in records, storage and messages; made by `accountKey`. */
export const accountKeySchema = z.string();
export type AccountKey = string;
