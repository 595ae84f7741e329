import * as z from 'zod/mini';

/** How much a page asks for: to open it, to change something on it, to make something new. */
const level = z.enum(['read', 'manage', 'create']);
export type Level = z.infer<typeof level>;

/**
 * One need. Roles are named by the template id of a built-in directory role, or by
 * `<system>:<name>` for a role of another system, which only a group can bring.
 */
export type Need = {
  level: Level;
  /** The least-privileged ways in, preferred first. With `all`, every one of them is needed. */
  least: string[];
  all: boolean;
  /** Broader roles that do it too, preferred first. */
  also: string[];
};

/** Roles by their place: the built-in ones in the order of their file, then `others`. */
const places = z.array(z.number());
const needFile = z.object({ level, least: places, all: z.boolean(), also: places });

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
  /** Roles of other systems. */
  others: z.array(z.string()),
  /** Every need once: hundreds of pages share a few dozens. */
  needs: z.array(needFile),
  /** `needs` and `need` are places in that list; `at` the location keys (`location-keys.ts`). */
  pages: z.array(
    z.object({ title: z.string(), confidence, needs: places, at: z.array(z.string()) }),
  ),
  /** What a refused call was after, by the beginning of its path. */
  calls: z.array(z.object({ host: z.string(), path: z.string(), need: z.number() })),
  /** What an Azure resource's type is called, and its own role to manage it, by type in lower case. */
  azureTypes: z.record(z.string(), z.object({ title: z.string(), role: z.string() })),
});
type CatalogueFile = z.infer<typeof catalogueFile>;

const dataFiles = z.object({ roles: roleData, catalogue: catalogueFile });
/** The built `data/*.json`, by name. */
export type DataFiles = z.infer<typeof dataFiles>;

type Page = Pick<CatalogueFile['pages'][number], 'title' | 'confidence'> & { needs: Need[] };
type Call = Omit<CatalogueFile['calls'][number], 'need'> & { need: Need };
/** The catalogue as it is asked. */
export type CatalogueData = Pick<CatalogueFile, 'azureTypes'> & {
  pages: Page[];
  /** Index into `pages` by location key. */
  at: Record<string, number>;
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
  const refs = [...Object.keys(roles), ...catalogue.others];
  const named = (of: number[]): string[] => of.flatMap((place) => refs[place] ?? []);
  const needs = catalogue.needs.map((need) => ({
    ...need,
    least: named(need.least),
    also: named(need.also),
  }));
  const needed = (place: number): Need[] => needs.slice(place, place + 1);
  const at = catalogue.pages.flatMap((page, index) => page.at.map((key) => [key, index] as const));
  return {
    roles,
    catalogue: {
      azureTypes: catalogue.azureTypes,
      at: Object.fromEntries(at),
      pages: catalogue.pages.map(({ title, confidence, needs: of }) => ({
        title,
        confidence,
        needs: of.flatMap(needed),
      })),
      calls: catalogue.calls.flatMap((call) =>
        needed(call.need).map((n) => ({ ...call, need: n })),
      ),
    },
  };
}
