import * as z from 'zod/mini';
import { type Readable, type Reader, whole } from '../storage/readable';
import { carries, readCarries } from './carries';
import { names, readNames } from './names';
import { pageRules, readPageRules } from './page-rules';
import {
  checkedRegistration,
  otherRegistrations,
  type Registration,
  readOtherRegistrations,
  readRegistration,
  registration,
} from './registration';

/**
 * One setting. `options_<setting>` is its heading on the options page, where radio buttons edit an enum
 * and a check box edits a boolean, by the texts `options_<setting>_<value>`; anything else has an editor
 * of its own there. `managed_<setting>` tells administrators of it, `options_policy_<setting>` what
 * holds where its managed value cannot be read.
 */
type Definition<Value, Change> = {
  default: Value;
  /**
   * What holds where an organisation's value cannot be read: never more than anybody could have meant.
   * Absent: no organisation may set it.
   */
  strictest?: Value;
  /** An organisation's value is added to the person's. Absent: it takes its place. */
  adds?: true;
  /**
   * Reads an organisation's value as far as possible. Absent: whole or not at all.
   * @param before what was read of the settings above this one
   */
  read?: (
    value: unknown,
    before: { registration?: Registration | null | undefined },
  ) => Readable<Value> | undefined;
  /** Reads a damaged value of the person's as far as possible. Absent: as an organisation's. */
  readDamaged?: Reader<Value>;
  /**
   * What a person may set it to, where that is less than what may be stored. Null: `saveSettings` does
   * not set it, but a command of its own.
   */
  change?: Change;
  /** Values with a sentence of help, the text `options_<setting>_<value>Help`. */
  explained?: Value[];
};

/** @param schema what may be stored */
function setting<
  Schema extends z.ZodMiniType,
  Change extends z.ZodMiniType<z.output<Schema>> | null = z.ZodMiniType<z.output<Schema>>,
>(schema: Schema, definition: Definition<z.output<Schema>, Change>) {
  return { ...definition, schema };
}

/** Every setting, in the order of the form and of reading policy. */
export const definitions = {
  /** The application that somebody signs in with where no tenant is meant. */
  registration: setting(z.nullable(registration), {
    change: z.nullable(checkedRegistration),
    default: null,
    strictest: null,
    read: whole(checkedRegistration),
    readDamaged: readRegistration,
  }),
  /** Applications of further tenants, one for each. */
  otherRegistrations: setting(otherRegistrations, {
    default: [],
    strictest: [],
    adds: true,
    read: readOtherRegistrations,
  }),
  oneClick: setting(z.enum(['standard', 'never']), {
    default: 'standard',
    explained: ['standard'],
    strictest: 'never',
  }),
  /**
   * When the hint shows: page known to need a role, only when refused, or never. `discreet`: when
   * the page was refused, to whoever looks and in words that say nothing about them.
   */
  hint: setting(z.enum(['needed', 'refused', 'discreet', 'never']), {
    default: 'needed',
    explained: ['discreet'],
    strictest: 'never',
  }),
  /** Reload a refused page by itself once its role is active. */
  autoReload: setting(z.boolean(), {
    default: true,
    explained: [true],
    strictest: false,
  }),
  /** What is said of pages. It comes before the catalogue. */
  rules: setting(pageRules, {
    default: [],
    strictest: [],
    adds: true,
    read: readPageRules,
  }),
  carries: setting(carries, {
    default: {},
    strictest: {},
    adds: true,
    read: readCarries,
  }),
  names: setting(names, {
    default: {},
    // `nameScope` sets them one by one, from the popup.
    change: null,
    strictest: {},
    adds: true,
    read: readNames,
  }),
};
type Definitions = typeof definitions;

export type SettingName = keyof Definitions;
export const settingNames = Object.keys(definitions) as SettingName[];

export type SchemaOf<Name extends SettingName> = Definitions[Name]['schema'];

/** The settings that `saveSettings` changes. */
export type ChangeableName = {
  [Name in SettingName]: Definitions[Name]['change'] extends null | undefined ? never : Name;
}[SettingName];
