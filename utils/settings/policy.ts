import * as z from 'zod/mini';
import { whole } from '../storage/readable';
import { definitions, type SchemaOf, type SettingName, settingNames } from './definitions';
import { forEach } from './shape';

/** The settings that an organisation may set. */
export const managedNames = settingNames.filter((name) => 'strictest' in definitions[name]);

/** A managed setting, or all of them, that cannot be read. */
export const policyProblem = z.object({
  setting: z.enum([...managedNames, 'all']),
  /** How many of its lines; null: the setting as a whole. */
  lines: z.nullable(z.number()),
});
export type PolicyProblem = z.infer<typeof policyProblem>;

/** What an organisation set. */
export const managedSettings = z.object(
  /* @__PURE__ */ forEach(managedNames, (name) =>
    z.optional<z.ZodMiniType>(definitions[name].schema),
  ) as {
    [Name in SettingName]: z.ZodMiniOptional<SchemaOf<Name>>;
  },
);
export type ManagedSettings = z.infer<typeof managedSettings>;

/** Managed policy as read: what holds, and what could not be read. */
export type Policy = { settings: ManagedSettings; problems: PolicyProblem[] };

/** Policy that cannot be read at all. Nobody signs in with an application that it may forbid. */
export const unreadablePolicy: Policy = {
  settings: forEach(managedNames, strictest) as ManagedSettings,
  problems: [{ setting: 'all', lines: null }],
};

/**
 * Reads what an organisation set, each setting by itself. One that cannot be read is set all the same,
 * to its strictest value; of lists every line that can be read counts.
 * @param found the managed storage area as it is
 */
export function readPolicy(found: Record<string, unknown>): Policy {
  const policy: Policy = { settings: {}, problems: [] };
  for (const name of managedNames) {
    const value = found[name];
    if (value === undefined) continue;
    const { schema, read = whole<unknown>(schema) } = definitions[name];
    const { kept, lost } = read(value, policy.settings) ?? { kept: strictest(name), lost: null };
    Object.assign(policy.settings, { [name]: kept });
    if (lost !== 0) policy.problems.push({ setting: name, lines: lost });
  }
  // What a group carries decides about one click: with a line unread nobody knows which groups may not.
  if (policy.problems.some(({ setting }) => setting === 'carries'))
    policy.settings.oneClick = 'never';
  return policy;
}

function strictest(name: SettingName): unknown {
  return definitions[name].strictest;
}
