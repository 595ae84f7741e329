import * as z from 'zod/mini';

/** How much a page asks for: to open it, to change something on it, to make something new. */
const level = z.enum(['read', 'manage', 'create']);
export type Level = z.infer<typeof level>;

/**
 * One need. Roles are named by the template id of a built-in directory role, or by
 * `<system>:<name>` for a role of another system, which only a group can bring.
 */
const need = z.object({
  level,
  /** The least-privileged ways in, preferred first. With `all`, every one of them is needed. */
  least: z.array(z.string()),
  all: z.boolean(),
  /** Broader roles that do it too, preferred first. */
  also: z.array(z.string()),
});
export type Need = z.infer<typeof need>;

/** How sure the catalogue is. */
const confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidence>;

const catalogued = z.object({ title: z.string(), confidence, needs: z.array(need) });

const roleData = z.record(
  z.string(),
  z.object({
    name: z.string(),
    /** Lower is less privileged. */
    rank: z.number(),
    coveredBy: z.array(z.string()),
  }),
);
/** The built-in roles by template id. */
export type RoleData = z.infer<typeof roleData>;

const catalogueData = z.object({
  pages: z.array(catalogued),
  /** Index into `pages` by location key (`location-keys.ts`). */
  at: z.record(z.string(), z.number()),
  /** What a refused call was after, by the beginning of its path. */
  calls: z.array(z.object({ host: z.string(), path: z.string(), need })),
  /** What an Azure resource's type is called, and its own role to manage it, by type in lower case. */
  azureTypes: z.record(z.string(), z.object({ title: z.string(), role: z.string() })),
});
export type CatalogueData = z.infer<typeof catalogueData>;

/** What the worker knows of pages and roles: built into `data/*.json`, read once per worker life. */
export const pageData = z.object({ roles: roleData, catalogue: catalogueData });
export type PageData = z.infer<typeof pageData>;
