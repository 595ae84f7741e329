import * as z from 'zod/mini';

/** The Microsoft clouds a tenant can live in. Their hosts are in `utils/auth/clouds.ts`. */
export const cloudName = z.enum(['global', 'usgov', 'dod', 'china']);
export type CloudName = z.infer<typeof cloudName>;

/** The tenant of an account, as Graph's `/organization` tells it; read once per account, and kept. */
export const tenantNames = z.object({
  /** As its administrators named it. Several tenants may have the same name. */
  name: z.string(),
  /** Verified domains in lower case, the default one first, `….onmicrosoft.com` among them. */
  domains: z.array(z.string()),
});
export type TenantNames = z.infer<typeof tenantNames>;

/** So many domains of a tenant are kept; hardly any has more. */
export const MOST_DOMAINS = 1_000;

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
  /** Absent until it was read, and for good where the tenant does not let this person read it. */
  tenant: z.catch(z.optional(tenantNames), undefined),
});
export type Account = z.infer<typeof account>;

/** Identifies an account in records, storage and messages; made by `accountKey`. */
export const accountKeySchema = z.string();
export type AccountKey = string;
