import * as z from 'zod/mini';
import { cloudName } from '../pim/account';
import { guid } from '../pim/guid';

/** The application registered in a tenant that Uplift signs in with. */
export const registration = z.object({
  clientId: z.string(),
  /** Tenant id or domain; `organizations` lets any work account in. */
  tenant: z.string(),
  cloud: cloudName,
});
export type Registration = z.infer<typeof registration>;

const tenantPattern =
  /^(?=.{1,253}$)([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;
/** Id or domain of one tenant. */
export const tenantName = z.string().check(z.regex(tenantPattern));

/** Any more are a mistake. */
export const MOST_OTHER_TENANTS = 50;

/** The first registration of each tenant, as the texts name tenants, in any case. */
export function onePerTenant<R extends { tenant: string }>(registrations: R[]): R[] {
  const tenants = registrations.map(({ tenant }) => tenant.toLowerCase());
  return registrations.filter((_, at) => tenants.indexOf(tenants[at]!) === at);
}

/** The application of a further tenant, checked: one tenant's, never `organizations`. */
export const otherRegistration = z.object({ clientId: guid, tenant: tenantName, cloud: cloudName });
const otherRegistrations = z.array(otherRegistration).check(
  z.maxLength(MOST_OTHER_TENANTS),
  z.refine((all) => onePerTenant(all).length === all.length),
);

/** Any more are a mistake. */
export const MOST_RULES = 200;
const line = z.string().check(z.trim(), z.regex(/^.{1,400}$/s));

/** A page, by its address with `*` for anything, and the role it needs, by name or template id. */
const pageRules = z.array(z.object({ at: line, role: line })).check(z.maxLength(MOST_RULES));
/** Of one group. */
export const MOST_CARRIED = 20;
/** By the id of a group or custom role: the roles it carries. */
const carries = z
  .record(line, z.array(line).check(z.maxLength(MOST_CARRIED)))
  .check(z.refine((groups) => Object.keys(groups).length <= MOST_RULES));

/** A person's own names for groups and scopes whose names cannot be read, by id in lower case. */
const names = z.record(z.string(), z.string());
export const LONGEST_NAME = 100;

/** What a person can set. Managed policy comes before it, the build's defaults after it. */
export const settings = z.object({
  /** The application that somebody signs in with where no tenant is meant. */
  registration: z.nullable(registration),
  /** Applications of further tenants, one for each. */
  otherRegistrations: z._default(otherRegistrations, []),
  oneClick: z.enum(['standard', 'never']),
  /**
   * When the hint shows: page known to need a role, only when refused, or never. `discreet`: when
   * the page was refused, to whoever looks and in words that say nothing about them.
   */
  hint: z.enum(['needed', 'refused', 'discreet', 'never']),
  /** Reload a refused page by itself once its role is active. */
  autoReload: z.boolean(),
  /** What the person says of pages. It comes before the catalogue. */
  rules: z._default(pageRules, []),
  carries: z._default(carries, {}),
  names: z._default(names, {}),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  registration: null,
  otherRegistrations: [],
  oneClick: 'standard',
  hint: 'needed',
  autoReload: true,
  rules: [],
  carries: {},
  names: {},
};

/** A registration as somebody wrote it, checked: an application id and a tenant, not any text. */
export const checkedRegistration = z.object({
  clientId: guid,
  tenant: z.string().check(z.regex(new RegExp(`${tenantPattern.source}|^organizations$`, 'i'))),
  cloud: cloudName,
});

/** A change as the options page sends it: only what changed, checked. */
export const settingsChange = z
  .object({
    registration: z.optional(z.nullable(checkedRegistration)),
    otherRegistrations: z.optional(otherRegistrations),
    oneClick: z.optional(settings.shape.oneClick),
    hint: z.optional(settings.shape.hint),
    autoReload: z.optional(settings.shape.autoReload),
    rules: z.optional(pageRules),
    carries: z.optional(carries),
  })
  .check(
    z.refine(({ registration: first, otherRegistrations: others = [] }) => {
      const all = [...(first ? [first] : []), ...others];
      return onePerTenant(all).length === all.length;
    }),
  );
export type SettingsChange = z.infer<typeof settingsChange>;
