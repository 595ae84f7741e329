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

const catalogueFile = z.object({
  /** Every need once: hundreds of pages share a few dozens. */
  needs: z.array(need),
  /** `needs` and `need` are places in that list. */
  pages: z.array(z.object({ title: z.string(), confidence, needs: z.array(z.number()) })),
  /** Index into `pages` by location key (`location-keys.ts`). */
  at: z.record(z.string(), z.number()),
  /** What a refused call was after, by the beginning of its path. */
  calls: z.array(z.object({ host: z.string(), path: z.string(), need: z.number() })),
  /** What an Azure resource's type is called, and its own role to manage it, by type in lower case. */
  azureTypes: z.record(z.string(), z.object({ title: z.string(), role: z.string() })),
});
type CatalogueFile = z.infer<typeof catalogueFile>;

const dataFiles = z.object({ roles: roleData, catalogue: catalogueFile });
/** The built `data/*.json`, by name. */
export type DataFiles = z.infer<typeof dataFiles>;

type Page = Omit<CatalogueFile['pages'][number], 'needs'> & { needs: Need[] };
type Call = Omit<CatalogueFile['calls'][number], 'need'> & { need: Need };
/** The catalogue as it is asked. */
export type CatalogueData = Pick<CatalogueFile, 'at' | 'azureTypes'> & {
  pages: Page[];
  calls: Call[];
};

/** What the worker knows of pages and roles; read once per worker life. */
export type PageData = { roles: RoleData; catalogue: CatalogueData };

/**
 * Reads the built files, and puts the shared needs back where they belong.
 * @throws when they are not of this version
 */
export function readDataFiles(files: unknown): PageData {
  const { roles, catalogue } = dataFiles.parse(files);
  const { needs, at, azureTypes } = catalogue;
  const needed = (index: number): Need[] => needs.slice(index, index + 1);
  return {
    roles,
    catalogue: {
      at,
      azureTypes,
      pages: catalogue.pages.map((page) => ({ ...page, needs: page.needs.flatMap(needed) })),
      calls: catalogue.calls.flatMap((call) =>
        needed(call.need).map((n) => ({ ...call, need: n })),
      ),
    },
  };
}
