import * as z from 'zod/mini';
import {
  checkedRegistration,
  onePerTenant,
  otherRegistrations,
  registration,
} from './registration';

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
