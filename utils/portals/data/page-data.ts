/** How much a page asks for: to open it, to change something on it, to make something new. */
export type Level = 'read' | 'manage' | 'create';

/** How sure the catalogue is. */
export type Confidence = 'high' | 'medium' | 'low';

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

type BuiltInRole = {
  name: string;
  /** Lower is less privileged. */
  rank: number;
  coveredBy: string[];
};
/** The built-in roles by template id. */
export type RoleData = Record<string, BuiltInRole>;

export type Page = { title: string; confidence: Confidence; needs: Need[] };

/** What a refused call to an API was after, by the beginning of its path. */
export type Call = { host: string; path: string; need: Need };

/** What an Azure resource's type is called, and its own role to manage it. */
type AzureType = { title: string; role: string };

/** The catalogue as it is asked. */
export type CatalogueData = {
  pages: Page[];
  /** Index into `pages` by location key (`location-keys.ts`). */
  pageByKey: Record<string, number>;
  /** Longer paths first. */
  calls: Call[];
  /** By type in lower case. */
  azureTypes: Record<string, AzureType>;
};

/** What the worker knows of pages and roles; read once per worker life. */
export type PageData = { roles: RoleData; catalogue: CatalogueData };
