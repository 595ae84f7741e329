import * as z from 'zod/mini';
import { plainName } from '../pim/plain-name';
import {
  checkedRegistration,
  MOST_OTHER_TENANTS,
  onePerTenant,
  otherRegistration,
} from './registration';
import { LONGEST_NAME, MOST_CARRIED, MOST_RULES, type Settings, settings } from './shape';

type SettingName = keyof Settings;
const settingNames = Object.keys(settings.shape) as SettingName[];

/** A managed setting, or all of them, that cannot be read. */
export const policyProblem = z.object({
  setting: z.enum([...settingNames, 'all']),
  /** How many of its lines; null: the setting as a whole. */
  lines: z.nullable(z.number()),
});
export type PolicyProblem = z.infer<typeof policyProblem>;

/** Managed policy as read: what holds, and what could not be read. */
export type Policy = { settings: Partial<Settings>; problems: PolicyProblem[] };

/** What each setting is where its managed value cannot be read: never more than anybody could have meant. */
const strictest: Settings = {
  registration: null,
  otherRegistrations: [],
  oneClick: 'never',
  hint: 'never',
  autoReload: false,
  rules: [],
  carries: {},
  names: {},
};

/** Policy that cannot be read at all. Nobody signs in with an application that it may forbid. */
export const unreadablePolicy: Policy = {
  settings: strictest,
  problems: [{ setting: 'all', lines: null }],
};

const schemas = { ...settings.shape, registration: checkedRegistration };

/**
 * Reads what an organisation set, each setting by itself. One that cannot be read is set all the same,
 * to its strictest value; of lists every line that can be read counts.
 * @param found the managed storage area as it is
 */
export function readPolicy(found: Record<string, unknown>): Policy {
  const read: Policy = { settings: {}, problems: [] };
  for (const setting of settingNames) {
    const value = found[setting];
    if (value === undefined) continue;
    const { data } = schemas[setting].safeParse(value);
    const { kept, lost } =
      setting === 'otherRegistrations' && Array.isArray(value)
        ? salvageOthers(value, read.settings.registration)
        : data === undefined
          ? salvage(setting, value)
          : { kept: data, lost: undefined };
    Object.assign(read.settings, { [setting]: kept });
    if (lost !== undefined) read.problems.push({ setting, lines: lost });
  }
  // What a group carries decides about one click: with a line unread nobody knows which groups may not.
  if (read.problems.some(({ setting }) => setting === 'carries')) read.settings.oneClick = 'never';
  if (read.settings.names) read.settings.names = plainNames(read.settings.names);
  return read;
}

/** What of a value can be read, and how many lines cannot; null: nothing. */
function salvage(setting: SettingName, value: unknown): { kept: unknown; lost: number | null } {
  if (setting === 'rules' && Array.isArray(value)) {
    const kept = value.filter(isRules).slice(0, MOST_RULES);
    return { kept, lost: value.length - kept.length };
  }
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (setting === 'names' && isRecord) {
    const kept = Object.entries(value).filter(([, name]) => typeof name === 'string');
    return { kept: Object.fromEntries(kept), lost: Object.keys(value).length - kept.length };
  }
  if (setting === 'carries' && isRecord) return salvageCarries(value);
  return { kept: strictest[setting], lost: null };
}

/** Also a further application for the tenant of the first is lost: nobody could tell which is meant. */
function salvageOthers(lines: unknown[], first: Settings['registration'] | undefined) {
  const before = first ? [first] : [];
  const kept = onePerTenant([...before, ...lines.filter(isOther)]).slice(
    before.length,
    before.length + MOST_OTHER_TENANTS,
  );
  return { kept, lost: lines.length - kept.length || undefined };
}

const isOther = (line: unknown): line is Settings['otherRegistrations'][number] =>
  otherRegistration.safeParse(line).success;

const isRules = (rule: unknown): boolean => settings.shape.rules.safeParse([rule]).success;

function salvageCarries(value: object): { kept: Settings['carries']; lost: number } {
  let lost = 0;
  let kept: Settings['carries'] = {};
  for (const [group, roles] of Object.entries(value)) {
    const lines: unknown[] = Array.isArray(roles) ? roles : [undefined];
    const readable = lines.filter((role) => isCarries({ group: [role] }));
    const next = { ...kept, [group]: readable.slice(0, MOST_CARRIED) } as Settings['carries'];
    // The name of the group may be none, or there may be more groups than anybody could mean.
    const taken = isCarries(next) ? next[group]!.length : 0;
    if (isCarries(next)) kept = next;
    lost += lines.length - taken;
  }
  return { kept, lost: lost || Object.keys(value).length - Object.keys(kept).length };
}

const isCarries = (value: unknown): boolean => settings.shape.carries.safeParse(value).success;

/** Names are looked up by id in lower case. */
const plainNames = (names: Settings['names']): Settings['names'] =>
  Object.fromEntries(
    Object.entries(names).map(([id, name]) => [
      id.toLowerCase(),
      plainName(name).slice(0, LONGEST_NAME),
    ]),
  );
